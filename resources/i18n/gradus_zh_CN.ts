<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Banner</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>BoundaryView</name>
    <message>
      <source>At the cursor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P(blue)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P(blue) {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Copy the report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>发生了意外情况</translation>
    </message>
    <message>
      <source>The report is also kept in “{file}”.</source>
      <translation>报告也保存在“{file}”中。</translation>
    </message>
    <message>
      <source>This is a fault in Gradus, not in your work. The project is still open; save it, then go on.</source>
      <translation>这是 Gradus 的缺陷，与你的操作无关。项目仍然打开着，可以先保存，再继续。</translation>
    </message>
  </context>
  <context>
    <name>CurvePanel</name>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No curve yet. Press Run and the accuracy appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No curve yet. Press Run and the loss appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>epoch {epoch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log scale · smoothed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rate {before} → {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>smoothed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DrawView</name>
    <message>
      <source>From strokes, at MNIST’s own pen width. Click a step to skip it.</source>
      <translation>由笔画重绘，线宽与 MNIST 相同。点击某一步可跳过它。</translation>
    </message>
    <message>
      <source>Ready-trained</source>
      <translation>已训练好的网络</translation>
    </message>
    <message>
      <source>What the net sees</source>
      <translation>网络看到的图</translation>
    </message>
    <message>
      <source>Your network</source>
      <translation>你的网络</translation>
    </message>
    <message>
      <source>not trained yet</source>
      <translation>尚未训练</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练中</translation>
    </message>
    <message>
      <source>{accuracy}, training</source>
      <translation>{accuracy}，训练中</translation>
    </message>
  </context>
  <context>
    <name>DrawingPad</name>
    <message>
      <source>Draw here</source>
      <translation>在这里画</translation>
    </message>
    <message>
      <source>Draw with mouse, touch or pen. Arrow keys move the pen, Return puts it down and lifts it.</source>
      <translation>用鼠标、手指或笔来画。方向键移动画笔，回车键落笔和抬笔。</translation>
    </message>
    <message>
      <source>Drawing canvas</source>
      <translation>画布</translation>
    </message>
  </context>
  <context>
    <name>LayerCard</name>
    <message>
      <source>Input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move down (Alt+↓)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move up (Alt+↑)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} parameters</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LayerCards</name>
    <message>
      <source>Add Flatten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove Flatten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use a smaller window</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NetworkDiagram</name>
    <message>
      <source>Arrow keys choose a neuron. + and − change the number of neurons, Insert adds a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Diagram of the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neuron {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output at cursor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no activation</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NetworkFigures</name>
    <message>
      <source>About: weights, their gradients, and the outputs of all layers for one batch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multiplications with addition for one sample, forward.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multiply-adds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights and biases, all layers together.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NumberEdit</name>
    <message>
      <source>Choose a number from {low} to {high}.</source>
      <translation>请填 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
      <source>Choose a whole number from {low} to {high}.</source>
      <translation>请填 {low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
      <source>Type a number.</source>
      <translation>请填一个数。</translation>
    </message>
  </context>
  <context>
    <name>PenTools</name>
    <message>
      <source>Clear</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>Empty the canvas (Del)</source>
      <translation>清空画布（Del）</translation>
    </message>
    <message>
      <source>Eraser</source>
      <translation>橡皮</translation>
    </message>
    <message>
      <source>Line width</source>
      <translation>线宽</translation>
    </message>
    <message>
      <source>Pen</source>
      <translation>画笔</translation>
    </message>
    <message>
      <source>Redo a stroke ({keys})</source>
      <translation>重做一笔（{keys}）</translation>
    </message>
    <message>
      <source>Undo a stroke ({keys})</source>
      <translation>撤销一笔（{keys}）</translation>
    </message>
  </context>
  <context>
    <name>ProgressBar</name>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
  </context>
  <context>
    <name>ProgressCard</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
  </context>
  <context>
    <name>RateRuler</name>
    <message>
      <source>diverges</source>
      <translation>发散</translation>
    </message>
    <message>
      <source>fast</source>
      <translation>快</translation>
    </message>
    <message>
      <source>slow</source>
      <translation>慢</translation>
    </message>
    <message>
      <source>zig-zag</source>
      <translation>振荡</translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>All networks read {label}</source>
      <translation>所有网络都认作 {label}</translation>
    </message>
    <message>
      <source>Both networks read {label}</source>
      <translation>两个网络都认作 {label}</translation>
    </message>
    <message>
      <source>Draw a digit from 0 to 9.</source>
      <translation>画一个 0～9 的数字。</translation>
    </message>
    <message>
      <source>No class gets more than {share}. Draw one digit from 0 to 9.</source>
      <translation>没有哪个类别超过 {share}。画一个 0～9 的数字。</translation>
    </message>
    <message>
      <source>Not a digit, it seems.</source>
      <translation>这不像一个数字。</translation>
    </message>
    <message>
      <source>Not sure: {first} or {second}.</source>
      <translation>拿不准：{first} 或 {second}。</translation>
    </message>
    <message>
      <source>Nothing drawn yet.</source>
      <translation>还没有笔迹。</translation>
    </message>
    <message>
      <source>The networks disagree</source>
      <translation>各网络的看法不一</translation>
    </message>
    <message>
      <source>{first} {share}, {second} {other}</source>
      <translation>{first} 占 {share}，{second} 占 {other}</translation>
    </message>
    <message>
      <source>{name} reads {label}</source>
      <translation>{name} 认作 {label}</translation>
    </message>
    <message>
      <source>{name} {share} sure</source>
      <translation>{name} 把握 {share}</translation>
    </message>
    <message>
      <source>{sure}; second guess {second}</source>
      <translation>{sure}；其次是 {second}</translation>
    </message>
  </context>
  <context>
    <name>SeesPath</name>
    <message>
      <source>20×20 box</source>
      <translation>20×20 方框</translation>
    </message>
    <message>
      <source>Centre of mass</source>
      <translation>质心</translation>
    </message>
    <message>
      <source>Normalised</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>On: minus the mean of the training pictures, divided by their deviation. Off: plain 0–1.</source>
      <translation>开：减去训练图片的均值，再除以标准差。关：保持 0～1。</translation>
    </message>
    <message>
      <source>On: the ink is scaled into MNIST’s 20×20 box. Off: as large and where you drew it.</source>
      <translation>开：把笔迹缩放到 MNIST 的 20×20 方框内。关：保持你画的大小和位置。</translation>
    </message>
    <message>
      <source>On: the ink’s balance point is moved to the middle of 28×28. Off: the ink stays where it is.</source>
      <translation>开：把笔迹的质心移到 28×28 的中心。关：笔迹留在原处。</translation>
    </message>
    <message>
      <source>On: the strokes are drawn anew with MNIST’s own pen width. Off: the line as you drew it, shrunk.</source>
      <translation>开：用 MNIST 的线宽重绘笔画。关：把你画的线原样缩小。</translation>
    </message>
    <message>
      <source>Your strokes</source>
      <translation>你的笔画</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Back to the initial weights. Data and settings stay as they are.</source>
      <translation>回到初始权重，数据和设置不变。</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>关闭程序</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Draw new random initial weights. Data and settings stay as they are.</source>
      <translation>重新抽取一组随机初始权重，数据和设置不变。</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>按键与帮助</translation>
    </message>
    <message>
      <source>Learn from every training sample once, then stand still. Shift → does the same.</source>
      <translation>把全部训练样本学一遍，然后停住。Shift → 键也可以。</translation>
    </message>
    <message>
      <source>Learn from one batch, then stand still. → does the same.</source>
      <translation>用一个批量学一步，然后停住。→ 键也可以。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>浅色或深色</translation>
    </message>
    <message>
      <source>One epoch</source>
      <translation>一轮</translation>
    </message>
    <message>
      <source>One step</source>
      <translation>单步</translation>
    </message>
    <message>
      <source>Only the result</source>
      <translation>只看结果</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Re-roll weights</source>
      <translation>重新随机</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Redo what was undone</source>
      <translation>恢复刚撤销的改动</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Show the result alone, or everything again</source>
      <translation>只显示结果，或恢复全部</translation>
    </message>
    <message>
      <source>Switch between English and Chinese</source>
      <translation>在中文和英文之间切换</translation>
    </message>
    <message>
      <source>Switch between the light and the dark theme</source>
      <translation>在浅色和深色主题之间切换</translation>
    </message>
    <message>
      <source>Train, or go on training. Space does the same.</source>
      <translation>开始训练，或接着训练。空格键也可以。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Undo the last change</source>
      <translation>撤销上一次改动</translation>
    </message>
    <message>
      <source>What the keys do, and where to begin</source>
      <translation>各个按键的作用，从哪里开始</translation>
    </message>
    <message>
      <source>中文 / English</source>
      <translation>中文 / English</translation>
    </message>
  </context>
  <context>
    <name>augmentation</name>
    <message>
      <source>Bend</source>
      <translation>弯曲</translation>
    </message>
    <message>
      <source>Bends the lines smoothly by about this many pixels.</source>
      <translation>让线条平滑弯曲，幅度约为这么多像素。</translation>
    </message>
    <message>
      <source>Enlarges or shrinks by up to this share.</source>
      <translation>放大或缩小，不超过这个比例。</translation>
    </message>
    <message>
      <source>Line width</source>
      <translation>线宽</translation>
    </message>
    <message>
      <source>Makes lines thicker or thinner; 0 leaves them.</source>
      <translation>让线条变粗或变细；0 表示不变。</translation>
    </message>
    <message>
      <source>Moves each picture by up to this many pixels.</source>
      <translation>每张图片平移，不超过这么多像素。</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>Slant</source>
      <translation>倾斜</translation>
    </message>
    <message>
      <source>Slants the picture, as hands do.</source>
      <translation>像手写那样把图片倾斜。</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>Turns each picture by up to this angle, either way.</source>
      <translation>每张图片向左或向右旋转，不超过这个角度。</translation>
    </message>
  </context>
  <context>
    <name>columns</name>
    <message>
      <source>Fold this column</source>
      <translation>收起这一栏</translation>
    </message>
    <message>
      <source>Unfold this column</source>
      <translation>展开这一栏</translation>
    </message>
  </context>
  <context>
    <name>data</name>
    <message>
      <source>100 orange and 200 blue points that overlap a little: made for one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>150 flowers of three species, told by four lengths (Fisher 1936).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>178 Italian wines from three growers, told by thirteen chemical figures (Forina 1988).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>442 patients, ten figures each, and how far their disease went in a year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>70,000 handwritten digits, 28×28, by LeCun, Cortes and Burges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>70,000 pictures of ten kinds of clothes, 28×28: harder than digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A few points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A hundred noisy points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number that grows evenly with x₁ + x₂: linear regression in two dimensions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ankle boot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area in m², rooms and age in years; the price is in thousands. Made up by a rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Around which value x is drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blue inside, orange around it: no straight line separates them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blue where x₁ and x₂ have the same sign: one straight line is not enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cats and dogs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deviation of x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Diabetes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dog</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gaussian bumps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held out of training to choose settings by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>House prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Houses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far points stray from their shape, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far x typically lies from its mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far, as a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many houses the table lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many points are drawn for one class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many points are drawn, all parts together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How wide one cloud is along x₁ and along x₂.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intercept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Iris flowers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MNIST digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean of x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noisy curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noisy line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normalise to [0, 1]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normalise to [−1, 1]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nose from short to long, ears from hanging to pointed: one line tells most apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of these for validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs of numbers that you type: few enough to check every step by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs x:y, separated by commas; all of them are learned from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parabola</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points around a curve: a straight line cannot follow them, hidden neurons can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points around a straight line: slope and intercept are known, so you can check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points in the cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pullover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sandal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shirt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Six hills and hollows: a number to learn that no plane can follow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sneaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spiral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard deviation of the price around the rule, in thousands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standardise: mean 0, deviation 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T-shirt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centre of one cloud, x₁ and x₂.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first so many of the 60,000 training pictures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last so many are held out to choose settings by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part that is only measured, never learned from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same seed draws the same samples, and splits them the same way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope that training should find.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The standard deviation of y around the line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value where x is 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trouser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two Gaussian clouds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two Gaussian clouds: a straight line does well until the noise grows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two arms wound around each other: the hardest of the four, it needs hidden layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two crescents that reach into each other: one bend is needed, and enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is asked about the disease one year later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the points stray from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the four IDX files are; empty looks in the usual places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worse than half of the patients?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XOR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x around 49, y about 1.5 x: unscaled numbers that make plain descent limp.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>data panel</name>
    <message>
      <source>Change data</source>
      <translation>改变数据</translation>
    </message>
    <message>
      <source>Choose data</source>
      <translation>选择数据</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>Measured on the training samples alone and applied to all; predictions are given back in your units.</source>
      <translation>只在训练样本上测量，再用到所有样本；预测结果会换算回原来的单位。</translation>
    </message>
    <message>
      <source>Scaling</source>
      <translation>特征缩放</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>train · test</source>
      <translation>训练 · 测试</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A dial file holds one JSON object with center, radius and marks. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An empty canvas cannot be kept as a {label}. Draw the digit first.</source>
      <translation>空白画布不能存为 {label}。先画出这个数字。</translation>
    </message>
    <message>
      <source>Fashion-MNIST is not on this computer. Download it (31 MB), or choose the folder with its four files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something could not be done: {detail}. The project is unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The call cannot be understood: {detail}. `{program} --help` lists what there is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dial file's entry “{entry}” does not fit: {detail}. Correct the file, or calibrate again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The digit network that ships with the program is missing ({file}). Give one with --model.</source>
      <translation>缺少随程序附带的数字网络（{file}）。可以用 --model 指定一个。</translation>
    </message>
    <message>
      <source>The drawing could not be kept: {detail}. It is still on the canvas.</source>
      <translation>这幅手写未能保存：{detail}。它仍在画布上。</translation>
    </message>
    <message>
      <source>The lesson “{lesson}” has nothing to train. Add a start project to its lesson.json.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture “{key}” is one flat colour. Look at the scene by itself with --only.</source>
      <translation>图片“{key}”只有一种颜色。可以用 --only 单独查看这个场景。</translation>
    </message>
    <message>
      <source>The picture “{key}” was not ready after {seconds} s. Look at the scene by itself with --only.</source>
      <translation>图片“{key}”在 {seconds} 秒后仍未就绪。可以用 --only 单独查看这个场景。</translation>
    </message>
    <message>
      <source>There are no own drawings to learn from. Draw a few digits and keep each with its label.</source>
      <translation>还没有可供学习的手写样本。先画几个数字，并为每个标上标签。</translation>
    </message>
    <message>
      <source>There is no lesson “{key}”. Lessons: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no picture in “{folder}”. Choose a folder with {endings} files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no setting “{name}” here. Settings: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no “{key}” among the {kind}. Choose one of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These weights do not belong to this network ({detail}). Open the project that they were saved with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This dial does not fit: {detail}. Correct the marks, or calibrate again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a project that can be opened ({detail}). Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This network takes {shape} and no pictures. Open a project that learned from pictures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project holds no trained weights. Train it, save it, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project uses “{key}”, which is unknown here. Update Gradus, or choose something else there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project was saved in format {found}; this Gradus reads up to {known}. Update it to open the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{loss} cannot learn these data ({task}). Choose {other} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{loss} needs {needed} outputs here, but the network ends with {got}. Change the last layer to {needed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be opened as a project: {detail}. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot read drawn digits: it takes {shape} and knows {count} classes. Choose a model for 1×28×28.</source>
      <translation>“{file}”认不了手写数字：它的输入是 {shape}，有 {count} 个类别。请选择输入为 1×28×28 的模型。</translation>
    </message>
    <message>
      <source>“{file}” could not be downloaded: {detail}. Check the connection and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” could not be read as drawings: {detail}. Expected is a JSON list: {expected}.</source>
      <translation>无法把“{file}”读作笔画：{detail}。需要的是 JSON 列表：{expected}。</translation>
    </message>
    <message>
      <source>“{file}” could not be read: {detail}. Check the path, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” could not be written: {detail}. Choose another folder; your work is still here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has only {width}×{height} pixels: nothing can be seen on it. Choose a larger one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds a network that was never trained. Train it and save it, or choose another file.</source>
      <translation>“{file}”中的网络从未训练过。训练后保存，或换一个文件。</translation>
    </message>
    <message>
      <source>“{layer}” cannot take the shape {shape}. Change this layer, or the one before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” needs flat input, got {shape}. Add Flatten before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” needs pictures (channels × height × width), got {shape}. Remove it, or the Flatten before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” needs two numbers x₁ and x₂, got {shape}. Remove it for these data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” needs {kernel}×{kernel} pixels, but {shape} arrive. Use a smaller kernel, or less pooling before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be {value}. Expected: {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” could mean several settings. Write one of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{source}” is no camera, picture, folder, video or address. Check the path, or give a camera's number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{url}” could not be read ({detail}). Check the address; what had arrived is kept.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>Keys and help</source>
      <translation>按键与帮助</translation>
    </message>
    <message>
      <source>Read the window from left to right: data, network, training, result. Press Run and watch the loss fall. Change anything and run again; every change can be undone.</source>
      <translation>窗口从左到右是数据、网络、训练、结果。点击“训练”，看损失下降。改动任何一处再训练一次；每次改动都可以撤销。</translation>
    </message>
  </context>
  <context>
    <name>lessons</name>
    <message>
      <source>A CSV file, also .gz: numbers, the answer 0 or 1 in the last column. Empty: the built-in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A picture of yours; empty draws a landscape.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A two-dimensional data set with two classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A web folder of IDX files, or with one sub-folder of pictures per class. Empty: this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to every logit to make the naive formula overflow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to the sums of one layer, before the step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to the weighted sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After how many it stops listening.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alphas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An input of c = a + b, d = b + 1, e = cd.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Angle of the hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Around which value x is drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both, one after the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bytes after which this computer hangs up once; 0 for never.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clockwise from 12 o'clock, in degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour planes of a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from 0, for the row shown stage by stage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deviation of x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs without a better validation loss before it stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor on the bias rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First guess</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Height of your line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden neurons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Houses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far animals stray from their kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far x typically lies from its mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How large each step is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many ReLU neurons draw a wave, one try after another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many each of the two convolutions has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many houses the table lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many new pictures are waited for before it learns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many pictures are learned from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many pixels a side are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many points are drawn for one class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many rows the table has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many samples are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many samples make one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many times all examples are gone through.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many times all training samples are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many times the weights are changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much chance there is in the labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much it rises per unit of nose length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much larger the steps of b are than of w.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of the last step is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How strongly weights are pulled towards 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How wide one cloud is along x₁ and along x₂.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Initial weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Large shift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean of x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Momentum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multiply by the value that the weight carries (h), not by the neuron's own output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neurons of each fully connected layer, first to last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One for each input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One per row of the two score tables, counted from 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row of scores, shown stage by stage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per sample; numbers separated by commas, rows by semicolons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs of numbers, written x:y and separated by commas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs x:y for the line through the origin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patience</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points for y = ax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points in the cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points to classify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows of pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separated by commas, one for each x value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separated by commas; together with the y values they are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope of your line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard deviation of what no rule explains.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bias is missing from the weighted sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centre of one cloud, x₁ and x₂.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The distance between neighbouring values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exponent has the wrong sign: σ(z) is 1/(1 + e⁻ᶻ), and you computed 1/(1 + eᶻ).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor h(1 − h), the slope of the hidden sigmoid, is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor o(1 − o), the slope of the sigmoid, is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor that the machine believes in at first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The factor ½ of the error is missing, so everything is doubled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hidden neuron feeds both outputs; only the first one was counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The learning rate is missing from the step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The numbers that reach the neuron.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output weights were changed too early: carry the error back through the old ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part that is only measured, never learned from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rates that are tried one after another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same seed draws the same random numbers again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sign of the slope is turned round: it is o − t, not t − o.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope of the line that the points stray from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The step goes uphill: subtract the learning rate times the slope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strength of one connection, before the step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strengths of the penalty that are tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value of a before the first step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the weighted sum; it has not been through the sigmoid yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True intercept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two weights are swapped: follow the lines from neuron to neuron.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value in the formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value in the graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an input neuron passes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an output neuron should say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it crosses the ear axis.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where that line meets the y axis.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the finished line is asked for a prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the grid begins, for a and for b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the grid ends, for a and for b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the slopes of the formula are asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which share of neurons rests per step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which share of the error each correction takes away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Xavier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>w₁, w₂ and b before the first step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>y values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“both” trains twice and shows the two side by side.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>menu</name>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
  </context>
  <context>
    <name>network</name>
    <message>
      <source>A small kernel slides over the picture; the same weights are used everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a learned constant to every output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dilation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance between the pixels the kernel looks at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each output is a weighted sum of all inputs plus a bias.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every neuron starts the same and stays the same: hidden layers cannot learn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gives the network squares, the product or sines of x₁ and x₂ beside the two themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>He</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the window moves each time, in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many feature maps this layer computes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many outputs this layer computes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the weights of this layer start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Initial weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps the largest value of each window: smaller maps, and small shifts are forgiven.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kernels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neurons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normal with deviation 0.01, biases zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Padding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the square window, in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of the window; it also moves by this much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Squeezes into 0 … 1, so that it can be read as a probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Squeezes into −1 … 1, zero stays zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standardises every feature map over the batch, then scales and shifts it by learned numbers.</source>
      <translation>按批量把每张特征图标准化，再用学到的数缩放和平移。</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part of the inputs set to zero at each step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uniform within ±1/√inputs, weights and biases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uniform within ±√(6/(inputs + outputs)), biases zero: made for tanh and sigmoid (Glorot and Bengio 2010).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uniform within ±√(6/inputs), biases zero: made for ReLU (He et al. 2015).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the network is given, made from x₁ and x₂.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While training, zeroes a random part of its inputs, so that no neuron relies on one other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes all pixels in one row; where they were neighbours is forgotten.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Xavier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zeros added around the picture, in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>max(0, z): passes what is positive, silences the rest.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>network panel</name>
    <message>
      <source>Activation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change activation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change number of neurons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what the network is given, made from x₁ and x₂</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Diagram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden layer with its activation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks to start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No activation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No hidden layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the network as a diagram or as layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colour picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grey picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} parameters · {size}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>numbers</name>
    <message>
      <source>about {time} left</source>
      <translation>剩余约 {time}</translation>
    </message>
    <message>
      <source>{count} epochs/s</source>
      <translation>每秒 {count} 轮</translation>
    </message>
    <message>
      <source>{count} samples/s</source>
      <translation>每秒 {count} 个样本</translation>
    </message>
    <message>
      <source>{count} steps/s</source>
      <translation>每秒 {count} 步</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} / {total}</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} 和 {last}</translation>
    </message>
    <message>
      <source>{first}, {next}</source>
      <translation>{first}、{next}</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <source>{low}–{high}</source>
      <translation>{low}～{high}</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} 秒</translation>
    </message>
  </context>
  <context>
    <name>panels</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>project</name>
    <message>
      <source>Blobs, one neuron</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Circle, 2-4-2-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clothes, 784-1024-10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curve fitting, 1-16-16-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Diabetes, 8-6-4-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits, 784-512-256-128-64-10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits, convolution 10/20</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four quadrants: hidden neurons are needed, and a few are enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handwritten digits with fully connected layers: about 98 % in ten epochs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Iris, 4-8-3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linear regression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moons, 2-8-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One neuron without activation finds slope and intercept of a noisy line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sixteen tanh neurons twice: enough to follow a noisy curve that no straight line fits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spiral, 8-8-8-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten figures of a patient, standardised, and a narrowing network that answers yes or no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten kinds of clothes with one wide hidden layer: about 86 % in five epochs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This part is unknown here: it comes from a newer Gradus, or an addition that is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three species told apart by four lengths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two arms wound around each other: three hidden layers with Adam follow them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two classes that no straight line separates, and a network just big enough to bend around one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two clouds, which a single neuron separates with a straight line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two convolutions with 5×5 kernels, pooling, one linear layer: fewer weights, better answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two crescents that reach into each other; one small hidden layer bends far enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XOR, 2-4-2-1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>result</name>
    <message>
      <source>Only the result (F11)</source>
      <translation>只看结果（F11）</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
  </context>
  <context>
    <name>run card</name>
    <message>
      <source>Epoch {epoch} of {epochs}</source>
      <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
      <source>It left the numbers at step {step}. The last good weights are kept. Try rate {rate}.</source>
      <translation>第 {step} 步的损失已不是有限数，最后一组正常的权重已保留。可以试试学习率 {rate}。</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>载入中</translation>
    </message>
    <message>
      <source>Loss is not finite</source>
      <translation>损失不是有限数</translation>
    </message>
    <message>
      <source>Match the last layer</source>
      <translation>让最后一层匹配</translation>
    </message>
    <message>
      <source>No run yet</source>
      <translation>还没有训练</translation>
    </message>
    <message>
      <source>Paused after step {step}</source>
      <translation>停在第 {step} 步</translation>
    </message>
    <message>
      <source>Press Space to train {epochs} more.</source>
      <translation>按空格键再训练 {epochs} 轮。</translation>
    </message>
    <message>
      <source>Press Space to train.</source>
      <translation>按空格键开始训练。</translation>
    </message>
    <message>
      <source>PyTorch and the data are on their way. Press Run now and it starts when they are there.</source>
      <translation>正在载入 PyTorch 和数据。现在点击“训练”，载入后就会开始。</translation>
    </message>
    <message>
      <source>This cannot train yet</source>
      <translation>现在还不能训练</translation>
    </message>
    <message>
      <source>Training accuracy {train}, test accuracy {test}.</source>
      <translation>训练准确率 {train}，测试准确率 {test}。</translation>
    </message>
    <message>
      <source>Training loss {loss}, test loss {test}.</source>
      <translation>训练损失 {loss}，测试损失 {test}。</translation>
    </message>
    <message>
      <source>Use a smaller learning rate</source>
      <translation>改用较小的学习率</translation>
    </message>
    <message>
      <source>Use {rate}</source>
      <translation>改用 {rate}</translation>
    </message>
    <message>
      <source>{epochs} epochs done</source>
      <translation>已训练 {epochs} 轮</translation>
    </message>
  </context>
  <context>
    <name>status</name>
    <message>
      <source>Apple GPU</source>
      <translation>Apple GPU</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>CPU</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Draw with mouse, touch or pen · Ctrl+Z undoes a stroke · Del clears</source>
      <translation>用鼠标、手指或笔书写 · Ctrl+Z 撤销一笔 · Del 清空</translation>
    </message>
    <message>
      <source>GPU</source>
      <translation>GPU</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>载入中</translation>
    </message>
    <message>
      <source>Loading PyTorch and the data</source>
      <translation>正在载入 PyTorch 和数据</translation>
    </message>
    <message>
      <source>Not ready</source>
      <translation>未就绪</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <source>Space runs and pauses · → one step · Shift → one epoch</source>
      <translation>空格键训练或暂停 · → 单步 · Shift → 一轮</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练中</translation>
    </message>
  </context>
  <context>
    <name>top bar</name>
    <message>
      <source>Epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>From slow motion, one step a second, to as fast as the machine can.</source>
      <translation>从每秒一步的慢动作，到机器能达到的最快速度。</translation>
    </message>
    <message>
      <source>Gauge</source>
      <translation>表盘</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图像</translation>
    </message>
    <message>
      <source>Playground</source>
      <translation>游乐场</translation>
    </message>
    <message>
      <source>Sequence</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>未命名</translation>
    </message>
    <message>
      <source>full</source>
      <translation>全速</translation>
    </message>
    <message>
      <source>{kind} · {inputs} inputs, {outputs} classes</source>
      <translation>{kind} · {inputs} 个输入，{outputs} 类</translation>
    </message>
    <message>
      <source>{kind} · {inputs} inputs, {outputs} outputs</source>
      <translation>{kind} · {inputs} 个输入，{outputs} 个输出</translation>
    </message>
  </context>
  <context>
    <name>training</name>
    <message>
      <source>A loss counts as lower only when it is lower by this much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A loss stops at or below it, an accuracy at or above it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A step against the slope of each batch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adam</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apple GPU (MPS)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As a share of the loss: 0.001 is a thousandth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BCE with logits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Binary cross-entropy. It already contains the sigmoid: the last layer gives a logit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cross-entropy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a new order of the training samples for every epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws the initial weights and the order of the samples. The same seed gives the same run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each weight gets a step size of its own from the history of its slopes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Early stopping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends the run after so many seconds of training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends the run as soon as a loss is low, or an accuracy high, enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends the run when the training loss has hardly moved for a while.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends the run when the validation loss has stopped falling. Without validation samples it watches the test loss, which then is no longer an honest test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half the mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How large each step is. You can drag it while training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many epochs may pass without a new lowest loss.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many samples make one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many times all training samples are seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of the last step is kept; 0 is plain descent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How surprised the network is by the right class. It already contains softmax: the last layer gives logits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the squares become one number; it scales the gradient, so the rate must fit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Margin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean over everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean squared error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Momentum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NVIDIA GPU (CUDA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over how many epochs the loss is compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patience</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pulls every weight towards zero by the same amount; small ones stay there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pulls every weight towards zero, in proportion to its size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reduction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SGD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shuffle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum over everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum over outputs, mean over samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean of the squared differences: far misses count most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rate stays as you set it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time is up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time spent training; pauses do not count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight decay (L2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is watched, once after each epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When flat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the network is computed.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>training panel</name>
    <message>
      <source>Change learning rate</source>
      <translation>改变学习率</translation>
    </message>
    <message>
      <source>Change training</source>
      <translation>改变训练设置</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate: how large each step is. You can drag it while training; the change is marked on the loss curve.</source>
      <translation>学习率：每一步走多大。训练中也可以拖动，改动会标在损失曲线上。</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>This is fixed while a run goes on. Pause the run to change it; it then starts anew.</source>
      <translation>训练过程中这一项固定不变。先暂停再改，改后从头开始训练。</translation>
    </message>
  </context>
  <context>
    <name>views</name>
    <message>
      <source>Boundary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw</source>
      <translation>手写</translation>
    </message>
  </context>
  <context>
    <name>vision</name>
    <message>
      <source>A small convolutional network, trained on rendered dials; it can be taught your own needle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour mask and total least squares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connecting to the camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds the long axis of the needle's pixels. Needs a needle unlike everything else in colour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Glare covers the dial: turn the lamp or the camera a little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hough lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps the longest straight edge that points at the centre. Any colour; printing can mislead it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lays a straight line through the red pixels. Breaks down when the needle stands upright.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network and polar unwrap together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neural network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No camera answers here. Check that it is plugged in and that no other program holds it; trying again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No needle is to be seen: something covers it, or its colour is not the chosen one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polar unwrap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red mask and regression line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera gives no picture at present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera was unplugged or the stream ended. Connecting again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dial is not where it was calibrated: put the camera back or calibrate again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dial is too small in the picture: go nearer or raise the resolution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network tells needle from printing, the unrolled dial gives the exact angle. The default.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture has stopped. The last good reading stays on show; connecting again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is blurred: focus the camera, hold it still or give more light.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two directions look like the needle: give more contrast or pick the needle's colour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unrolls the dial so that the needle becomes an upright streak. Any colour, no training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What looks like a needle points beside the scale: check the marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number is not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is neither true nor false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not made of pairs of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it needs at least two marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its marks sweep more than one turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its needle is none of auto, red, black and white</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its plane is no homography of nine numbers that can be undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its radius is not above 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no dial has it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the marks' angles must rise or fall steadily (add 360 where the scale passes the top)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the marks' values must rise or fall steadily</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
