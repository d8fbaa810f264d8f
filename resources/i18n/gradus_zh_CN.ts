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
      <source>Arrow keys move the cross-hair. A click or Enter keeps it in place, Escape lets it go.</source>
      <translation>方向键移动十字线。单击或回车键让它停住，Esc 键放开。</translation>
    </message>
    <message>
      <source>At the cursor</source>
      <translation>光标处</translation>
    </message>
    <message>
      <source>Decision field</source>
      <translation>决策区域</translation>
    </message>
    <message>
      <source>P(blue)</source>
      <translation>P(蓝)</translation>
    </message>
    <message>
      <source>P(blue) {value}</source>
      <translation>P(蓝) {value}</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>Test loss</source>
      <translation>测试损失</translation>
    </message>
    <message>
      <source>Training accuracy</source>
      <translation>训练准确率</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>验证损失</translation>
    </message>
  </context>
  <context>
    <name>ConfusionMatrix</name>
    <message>
      <source>{count} × {name} read as {answer}</source>
      <translation>{count} 个 {name} 判成 {answer}</translation>
    </message>
  </context>
  <context>
    <name>ConfusionView</name>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Nothing counted yet.</source>
      <translation>还没有统计。</translation>
    </message>
    <message>
      <source>The matrix appears when the data are there.</source>
      <translation>数据就绪后，矩阵会显示在这里。</translation>
    </message>
    <message>
      <source>{count} samples</source>
      <translation>{count} 个样本</translation>
    </message>
    <message>
      <source>{count} test samples, {share} read rightly</source>
      <translation>{count} 个测试样本，判对 {share}</translation>
    </message>
    <message>
      <source>{name} read as {answer}</source>
      <translation>{name} 判成 {answer}</translation>
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
      <translation>准确率</translation>
    </message>
    <message>
      <source>Accuracy curve</source>
      <translation>准确率曲线</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss curve</source>
      <translation>损失曲线</translation>
    </message>
    <message>
      <source>No curve yet.</source>
      <translation>还没有曲线。</translation>
    </message>
    <message>
      <source>Press Run and the accuracy appears here.</source>
      <translation>点击“训练”，准确率会显示在这里。</translation>
    </message>
    <message>
      <source>Press Run and the loss appears here.</source>
      <translation>点击“训练”，损失会显示在这里。</translation>
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
      <source>epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <source>log scale · smoothed</source>
      <translation>对数轴 · 平滑</translation>
    </message>
    <message>
      <source>rate {before} → {after}</source>
      <translation>学习率 {before} → {after}</translation>
    </message>
    <message>
      <source>smoothed</source>
      <translation>平滑</translation>
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
    <name>FeatureMaps</name>
    <message>
      <source>Feature maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>Layer {index} · {name} · {count} maps, {shape}</source>
      <translation>第 {index} 层 · {name} · {count} 张特征图，{shape}</translation>
    </message>
    <message>
      <source>Layer {index} · {name} · {count} neurons</source>
      <translation>第 {index} 层 · {name} · {count} 个神经元</translation>
    </message>
    <message>
      <source>They appear when you draw.</source>
      <translation>画了就会出现。</translation>
    </message>
    <message>
      <source>for this drawing</source>
      <translation>这幅手写的</translation>
    </message>
  </context>
  <context>
    <name>FitView</name>
    <message>
      <source>Filled samples are learned from, hollow ones only measured.</source>
      <translation>实心样本用于训练，空心样本只用来评估。</translation>
    </message>
    <message>
      <source>Samples and the fitted line</source>
      <translation>样本与拟合曲线</translation>
    </message>
    <message>
      <source>The line gives {y} at x = {x}.</source>
      <translation>x = {x} 时，曲线给出 {y}。</translation>
    </message>
  </context>
  <context>
    <name>LayerCard</name>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Move down (Alt+↓)</source>
      <translation>下移（Alt+↓）</translation>
    </message>
    <message>
      <source>Move up (Alt+↑)</source>
      <translation>上移（Alt+↑）</translation>
    </message>
    <message>
      <source>Remove (Delete)</source>
      <translation>移除（Delete）</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>LayerCards</name>
    <message>
      <source>Add Flatten</source>
      <translation>加入 Flatten</translation>
    </message>
    <message>
      <source>Change {layer}</source>
      <translation>更改 {layer}</translation>
    </message>
    <message>
      <source>Move {layer}</source>
      <translation>移动 {layer}</translation>
    </message>
    <message>
      <source>Remove Flatten</source>
      <translation>移除 Flatten</translation>
    </message>
    <message>
      <source>Remove {layer}</source>
      <translation>移除 {layer}</translation>
    </message>
    <message>
      <source>Use a smaller window</source>
      <translation>改用更小的窗口</translation>
    </message>
  </context>
  <context>
    <name>LossView</name>
    <message>
      <source>Equal factors take equal room, so that small losses can be told apart.</source>
      <translation>倍数相同，间距就相同，小的损失也能看清。</translation>
    </message>
    <message>
      <source>Log scale</source>
      <translation>对数轴</translation>
    </message>
  </context>
  <context>
    <name>NetworkDiagram</name>
    <message>
      <source>Arrow keys choose a neuron. + and − change the number of neurons, Insert adds a layer.</source>
      <translation>方向键选择神经元，+ 和 − 增减神经元，Insert 加一层。</translation>
    </message>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Diagram of the network</source>
      <translation>网络结构图</translation>
    </message>
    <message>
      <source>Input {name}</source>
      <translation>输入 {name}</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Neuron {name}</source>
      <translation>神经元 {name}</translation>
    </message>
    <message>
      <source>Output at cursor</source>
      <translation>光标处输出</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>像素</translation>
    </message>
    <message>
      <source>no activation</source>
      <translation>无激活</translation>
    </message>
  </context>
  <context>
    <name>NetworkFigures</name>
    <message>
      <source>About: weights, their gradients, and the outputs of all layers for one batch.</source>
      <translation>大约为：权重、梯度，以及一个批量在各层的输出。</translation>
    </message>
    <message>
      <source>Multiplications with addition for one sample, forward.</source>
      <translation>一个样本前向传播所需的乘加次数。</translation>
    </message>
    <message>
      <source>Multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Training memory</source>
      <translation>训练内存</translation>
    </message>
    <message>
      <source>Weights and biases, all layers together.</source>
      <translation>所有层的权重和偏置。</translation>
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
      <translation>“{name}”认作 {label}</translation>
    </message>
    <message>
      <source>{name} {share} sure</source>
      <translation>“{name}”把握 {share}</translation>
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
    <name>WeightsView</name>
    <message>
      <source>No weights yet.</source>
      <translation>还没有权重。</translation>
    </message>
    <message>
      <source>They appear as soon as the network is built.</source>
      <translation>网络建好后就会显示在这里。</translation>
    </message>
    <message>
      <source>count {count} · RMS {size}</source>
      <translation>个数 {count} · 均方根 {size}</translation>
    </message>
    <message>
      <source>{layer}: biases</source>
      <translation>{layer}：偏置</translation>
    </message>
    <message>
      <source>{layer}: weights</source>
      <translation>{layer}：权重</translation>
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
      <source>Begin with the first project again</source>
      <translation>回到最初的项目</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>关闭程序</translation>
    </message>
    <message>
      <source>Course and projects</source>
      <translation>课程与项目</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Dial gauge</source>
      <translation>指针仪表</translation>
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
      <source>Lessons, projects to begin with, recent files</source>
      <translation>课程、可以开始的项目和最近的文件</translation>
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
      <source>New</source>
      <translation>新建</translation>
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
      <source>Open a project file</source>
      <translation>打开项目文件</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Point a camera at a dial gauge and read its needle</source>
      <translation>把摄像头对准指针仪表，读出指针</translation>
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
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save the project under another name</source>
      <translation>用另一个名字保存项目</translation>
    </message>
    <message>
      <source>Save the project with what it has learned</source>
      <translation>保存项目和学到的权重</translation>
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
    <name>code view</name>
    <message>
      <source>Copied.</source>
      <translation>已复制。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Python scripts (*.py)</source>
      <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
      <source>Save the whole script…</source>
      <translation>保存完整脚本…</translation>
    </message>
    <message>
      <source>Saved “{file}”.</source>
      <translation>已保存“{file}”。</translation>
    </message>
    <message>
      <source>The network as you would write it. The saved script also holds data and training: it runs on its own and repeats the loss curve for the same seed.</source>
      <translation>网络的 PyTorch 写法。保存的脚本还包含数据和训练过程，可以独立运行；种子相同，损失曲线也相同。</translation>
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
    <name>components</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>Boundary</source>
      <translation>决策边界</translation>
    </message>
    <message>
      <source>Buttons</source>
      <translation>按钮</translation>
    </message>
    <message>
      <source>Circle</source>
      <translation>圆环</translation>
    </message>
    <message>
      <source>Combo, open</source>
      <translation>下拉框，已展开</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Doctor</source>
      <translation>诊断</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>空</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>出错</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>焦点</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <source>How far each step goes against the slope.</source>
      <translation>每一步逆着斜率走多远。</translation>
    </message>
    <message>
      <source>Icons, 24 px grid, 1.5 px stroke</source>
      <translation>图标，24 像素网格，1.5 像素线宽</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Kernels</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning well</source>
      <translation>学得不错</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>载入</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss is not finite</source>
      <translation>损失不是有限数</translation>
    </message>
    <message>
      <source>Loss rose 6 times in 8 steps; 2/λ is 0.21, you use 0.30.</source>
      <translation>8 步中损失上升了 6 次；2/λ 为 0.21，现为 0.30。</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>No neuron is dead, and gradients reach every layer.</source>
      <translation>没有失活的神经元，梯度能传到每一层。</translation>
    </message>
    <message>
      <source>No run yet</source>
      <translation>还没有训练</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>停用</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>样本点</translation>
    </message>
    <message>
      <source>Press Space to train.</source>
      <translation>按空格键开始训练。</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Reading MNIST</source>
      <translation>读取 MNIST</translation>
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
      <source>Run, rate</source>
      <translation>运行，学习率</translation>
    </message>
    <message>
      <source>Runs, weights, classes</source>
      <translation>运行记录、权重、类别</translation>
    </message>
    <message>
      <source>Segmented, tabs, chips</source>
      <translation>分段、标签页、标记</translation>
    </message>
    <message>
      <source>Sliders</source>
      <translation>滑块</translation>
    </message>
    <message>
      <source>Spiral</source>
      <translation>螺旋</translation>
    </message>
    <message>
      <source>States</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>The rate is past the stable edge</source>
      <translation>学习率越过稳定边界</translation>
    </message>
    <message>
      <source>The weights of epoch 31 are kept. Try rate 0.02.</source>
      <translation>已保留第 31 轮的权重。试试学习率 0.02。</translation>
    </message>
    <message>
      <source>Tiles</source>
      <translation>缩略图</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练集</translation>
    </message>
    <message>
      <source>Use 0.02</source>
      <translation>改用 0.02</translation>
    </message>
    <message>
      <source>Use 0.10</source>
      <translation>改用 0.10</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Your own</source>
      <translation>自己画</translation>
    </message>
    <message>
      <source>η now</source>
      <translation>当前 η</translation>
    </message>
    <message>
      <source>“What is this?”</source>
      <translation>“这是什么？”</translation>
    </message>
  </context>
  <context>
    <name>data</name>
    <message>
      <source>100 orange and 200 blue points that overlap a little: made for one line.</source>
      <translation>100 个橙色点和 200 个蓝色点，略有重叠：一条直线就够。</translation>
    </message>
    <message>
      <source>150 flowers of three species, told by four lengths (Fisher 1936).</source>
      <translation>三种花共 150 朵，用四个长度来区分（Fisher，1936）。</translation>
    </message>
    <message>
      <source>178 Italian wines from three growers, told by thirteen chemical figures (Forina 1988).</source>
      <translation>三家酒庄的 178 种意大利葡萄酒，用十三项化学指标来区分（Forina，1988）。</translation>
    </message>
    <message>
      <source>442 patients, ten figures each, and how far their disease went in a year.</source>
      <translation>442 位病人，每人十项指标，以及一年后病情发展的程度。</translation>
    </message>
    <message>
      <source>70,000 handwritten digits, 28×28, by LeCun, Cortes and Burges.</source>
      <translation>70,000 个手写数字，28×28，由 LeCun、Cortes 和 Burges 整理。</translation>
    </message>
    <message>
      <source>70,000 pictures of ten kinds of clothes, 28×28: harder than digits.</source>
      <translation>十类衣物的 70,000 张图片，28×28：比数字难认。</translation>
    </message>
    <message>
      <source>A CSV or TSV file of yours, also gzipped: numbers in, a class or a number out.</source>
      <translation>你自己的 CSV 或 TSV 文件，也可以是 gzip：输入是数，输出是类别或数。</translation>
    </message>
    <message>
      <source>A few points</source>
      <translation>几个点</translation>
    </message>
    <message>
      <source>A hundred noisy points</source>
      <translation>一百个带噪声的点</translation>
    </message>
    <message>
      <source>A number that grows evenly with x₁ + x₂: linear regression in two dimensions.</source>
      <translation>目标值随 x₁ + x₂ 均匀增大：二维的线性回归。</translation>
    </message>
    <message>
      <source>A word in, a word out: the smallest task for a network with memory.</source>
      <translation>读入一个词，给出一个词：对有记忆的网络，这是最小的任务。</translation>
    </message>
    <message>
      <source>An .npz file of yours with inputs x and answers y.</source>
      <translation>你自己的 .npz 文件，含输入 x 和答案 y。</translation>
    </message>
    <message>
      <source>Ankle boot</source>
      <translation>短靴</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>Area in m², rooms and age in years; the price is in thousands. Made up by a rule.</source>
      <translation>面积（平方米）、房间数和房龄（年）；价格以千为单位。数据按规则生成。</translation>
    </message>
    <message>
      <source>Around which value x is drawn.</source>
      <translation>x 围绕哪个值抽取。</translation>
    </message>
    <message>
      <source>As they are</source>
      <translation>保持原样</translation>
    </message>
    <message>
      <source>Bag</source>
      <translation>包</translation>
    </message>
    <message>
      <source>Blobs</source>
      <translation>双团</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <source>Blue inside, orange around it: no straight line separates them.</source>
      <translation>里面是蓝色，外圈是橙色：没有直线能把它们分开。</translation>
    </message>
    <message>
      <source>Blue where x₁ and x₂ have the same sign: one straight line is not enough.</source>
      <translation>x₁ 与 x₂ 同号的地方为蓝色：一条直线不够。</translation>
    </message>
    <message>
      <source>Cat</source>
      <translation>猫</translation>
    </message>
    <message>
      <source>Cats and dogs</source>
      <translation>猫与狗</translation>
    </message>
    <message>
      <source>Circle</source>
      <translation>圆环</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Classes to tell apart, or numbers to come near to.</source>
      <translation>要区分的类别，或要接近的数。</translation>
    </message>
    <message>
      <source>Coat</source>
      <translation>大衣</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>逗号</translation>
    </message>
    <message>
      <source>Cubic</source>
      <translation>三次曲线</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>Deviation of x</source>
      <translation>x 的标准差</translation>
    </message>
    <message>
      <source>Diabetes</source>
      <translation>糖尿病</translation>
    </message>
    <message>
      <source>Dog</source>
      <translation>狗</translation>
    </message>
    <message>
      <source>Dress</source>
      <translation>连衣裙</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <source>Feature columns</source>
      <translation>特征列</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Find out</source>
      <translation>自动判断</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folders of pictures</source>
      <translation>图片文件夹</translation>
    </message>
    <message>
      <source>GBK</source>
      <translation>GBK</translation>
    </message>
    <message>
      <source>Gaussian bumps</source>
      <translation>高斯峰谷</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>Held out of training to choose settings by.</source>
      <translation>不参与训练，用来选择设置。</translation>
    </message>
    <message>
      <source>House prices</source>
      <translation>房价</translation>
    </message>
    <message>
      <source>Houses</source>
      <translation>房屋</translation>
    </message>
    <message>
      <source>How characters are written in the file.</source>
      <translation>文件中字符的写法。</translation>
    </message>
    <message>
      <source>How far points stray from their shape, 0 to 1.</source>
      <translation>点偏离原来形状的程度，0 到 1。</translation>
    </message>
    <message>
      <source>How far x typically lies from its mean.</source>
      <translation>x 通常离均值多远。</translation>
    </message>
    <message>
      <source>How far, as a number</source>
      <translation>发展程度（数值）</translation>
    </message>
    <message>
      <source>How many houses the table lists.</source>
      <translation>表中列出多少套房屋。</translation>
    </message>
    <message>
      <source>How many points are drawn for one class.</source>
      <translation>每个类别抽取多少个点。</translation>
    </message>
    <message>
      <source>How many points are drawn, all parts together.</source>
      <translation>总共抽取多少个点，各部分合计。</translation>
    </message>
    <message>
      <source>How wide one cloud is along x₁ and along x₂.</source>
      <translation>一团点沿 x₁ 和沿 x₂ 的宽度。</translation>
    </message>
    <message>
      <source>Intercept</source>
      <translation>截距</translation>
    </message>
    <message>
      <source>Iris flowers</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <source>Leave the row out</source>
      <translation>舍去该行</translation>
    </message>
    <message>
      <source>Letters: hello → ohlol</source>
      <translation>字母：hello → ohlol</translation>
    </message>
    <message>
      <source>MNIST digits</source>
      <translation>MNIST 手写数字</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean of x</source>
      <translation>x 的均值</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Moons</source>
      <translation>双月</translation>
    </message>
    <message>
      <source>No</source>
      <translation>没有</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Noisy curve</source>
      <translation>带噪声的曲线</translation>
    </message>
    <message>
      <source>Noisy line</source>
      <translation>带噪声的直线</translation>
    </message>
    <message>
      <source>Normalise to [0, 1]</source>
      <translation>归一化到 [0, 1]</translation>
    </message>
    <message>
      <source>Normalise to [−1, 1]</source>
      <translation>归一化到 [−1, 1]</translation>
    </message>
    <message>
      <source>Nose from short to long, ears from hanging to pointed: one line tells most apart.</source>
      <translation>鼻子由短到长，耳朵由垂到尖：一条直线能分开大多数。</translation>
    </message>
    <message>
      <source>NumPy arrays</source>
      <translation>NumPy 数组</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Of these for validation</source>
      <translation>其中用于验证</translation>
    </message>
    <message>
      <source>One channel, or three of them.</source>
      <translation>一个通道，或三个通道。</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>橙</translation>
    </message>
    <message>
      <source>Pairs of numbers that you type: few enough to check every step by hand.</source>
      <translation>你输入的几对数：少到每一步都能手算核对。</translation>
    </message>
    <message>
      <source>Pairs x:y, separated by commas; all of them are learned from.</source>
      <translation>写成 x:y，用逗号隔开；全部用于训练。</translation>
    </message>
    <message>
      <source>Parabola</source>
      <translation>抛物线</translation>
    </message>
    <message>
      <source>Pictures become squares of this side.</source>
      <translation>图片变成这个边长的正方形。</translation>
    </message>
    <message>
      <source>Pictures of yours: the name of the folder is the class.</source>
      <translation>你自己的图片：文件夹的名字就是类别。</translation>
    </message>
    <message>
      <source>Plane</source>
      <translation>平面</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>样本点</translation>
    </message>
    <message>
      <source>Points around a curve: a straight line cannot follow them, hidden neurons can.</source>
      <translation>曲线附近的点：直线跟不上，隐藏层的神经元可以。</translation>
    </message>
    <message>
      <source>Points around a straight line: slope and intercept are known, so you can check.</source>
      <translation>直线附近的点：斜率和截距已知，可以核对。</translation>
    </message>
    <message>
      <source>Points in the cloud</source>
      <translation>这团点的个数</translation>
    </message>
    <message>
      <source>Pullover</source>
      <translation>套头衫</translation>
    </message>
    <message>
      <source>Put in the column's mean</source>
      <translation>填入该列的均值</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Red, green, blue</source>
      <translation>红、绿、蓝</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>Sandal</source>
      <translation>凉鞋</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>分号</translation>
    </message>
    <message>
      <source>Shirt</source>
      <translation>衬衫</translation>
    </message>
    <message>
      <source>Sine</source>
      <translation>正弦曲线</translation>
    </message>
    <message>
      <source>Six hills and hollows: a number to learn that no plane can follow.</source>
      <translation>六处峰谷：要学的数值，平面跟不上。</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>边长</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>Sneaker</source>
      <translation>运动鞋</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>Spiral</source>
      <translation>螺旋</translation>
    </message>
    <message>
      <source>Standard deviation of the price around the rule, in thousands.</source>
      <translation>价格相对规则的标准差，以千为单位。</translation>
    </message>
    <message>
      <source>Standardise: mean 0, deviation 1</source>
      <translation>标准化：均值 0，标准差 1</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>阶跃</translation>
    </message>
    <message>
      <source>T-shirt</source>
      <translation>T 恤</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>Table from a file</source>
      <translation>文件中的表格</translation>
    </message>
    <message>
      <source>Target column</source>
      <translation>目标列</translation>
    </message>
    <message>
      <source>Target means</source>
      <translation>目标的含义</translation>
    </message>
    <message>
      <source>Test share</source>
      <translation>测试占比</translation>
    </message>
    <message>
      <source>The centre of one cloud, x₁ and x₂.</source>
      <translation>一团点的中心，x₁ 和 x₂。</translation>
    </message>
    <message>
      <source>The first so many of the 60,000 training pictures.</source>
      <translation>取 60,000 张训练图片中的前若干张。</translation>
    </message>
    <message>
      <source>The folder that holds one folder of pictures for each class.</source>
      <translation>这个文件夹里，每个类别各有一个图片文件夹。</translation>
    </message>
    <message>
      <source>The last so many are held out to choose settings by.</source>
      <translation>最后若干张不参与训练，用来选择设置。</translation>
    </message>
    <message>
      <source>The part that is only measured, never learned from.</source>
      <translation>只用来测量、从不用来训练的部分。</translation>
    </message>
    <message>
      <source>The same seed draws the same samples, and splits them the same way.</source>
      <translation>种子相同，抽到的样本和划分方式就相同。</translation>
    </message>
    <message>
      <source>The slope that training should find.</source>
      <translation>训练应当找到的斜率。</translation>
    </message>
    <message>
      <source>The standard deviation of y around the line.</source>
      <translation>y 相对直线的标准差。</translation>
    </message>
    <message>
      <source>The value where x is 0.</source>
      <translation>x 为 0 时的值。</translation>
    </message>
    <message>
      <source>Training pictures</source>
      <translation>训练图片</translation>
    </message>
    <message>
      <source>Trouser</source>
      <translation>裤子</translation>
    </message>
    <message>
      <source>Two Gaussian clouds</source>
      <translation>两团高斯点</translation>
    </message>
    <message>
      <source>Two Gaussian clouds: a straight line does well until the noise grows.</source>
      <translation>两团高斯分布的点：噪声不大时，一条直线就分得很好。</translation>
    </message>
    <message>
      <source>Two arms wound around each other: the hardest of the four, it needs hidden layers.</source>
      <translation>两条互相缠绕的臂：四种里最难，需要隐藏层。</translation>
    </message>
    <message>
      <source>Two crescents that reach into each other: one bend is needed, and enough.</source>
      <translation>两个互相嵌入的月牙：需要弯一次，也只需一次。</translation>
    </message>
    <message>
      <source>UTF-8</source>
      <translation>UTF-8</translation>
    </message>
    <message>
      <source>Validation share</source>
      <translation>验证占比</translation>
    </message>
    <message>
      <source>Variances</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>What happens to a row with an empty feature.</source>
      <translation>某个特征为空的行怎样处理。</translation>
    </message>
    <message>
      <source>What is asked about the disease one year later.</source>
      <translation>关于一年后的病情，要回答什么。</translation>
    </message>
    <message>
      <source>What is to be predicted; empty takes the last column.</source>
      <translation>要预测哪一列；留空取最后一列。</translation>
    </message>
    <message>
      <source>What it is predicted from; empty takes all other numbers.</source>
      <translation>用哪些列来预测；留空取其余所有数值列。</translation>
    </message>
    <message>
      <source>What it should say, one letter for each letter read.</source>
      <translation>网络应当给出的词，读一个字母，答一个字母。</translation>
    </message>
    <message>
      <source>What stands between two cells.</source>
      <translation>两个单元格之间的符号。</translation>
    </message>
    <message>
      <source>What the network reads, letter by letter.</source>
      <translation>网络逐个字母读入的词。</translation>
    </message>
    <message>
      <source>What the points stray from.</source>
      <translation>点围绕哪种形状分布。</translation>
    </message>
    <message>
      <source>Where the data are on this computer.</source>
      <translation>数据在这台计算机上的位置。</translation>
    </message>
    <message>
      <source>Where the four IDX files are; empty looks in the usual places.</source>
      <translation>四个 IDX 文件所在的位置；留空则在常用位置查找。</translation>
    </message>
    <message>
      <source>Whether the first row names the columns.</source>
      <translation>第一行是否为列名。</translation>
    </message>
    <message>
      <source>Wine</source>
      <translation>葡萄酒</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>词</translation>
    </message>
    <message>
      <source>Worse than half of the patients?</source>
      <translation>是否比半数病人更重？</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>异或</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>有</translation>
    </message>
    <message>
      <source>x around 49, y about 1.5 x: unscaled numbers that make plain descent limp.</source>
      <translation>x 在 49 上下，y 约为 1.5 x：没有缩放的数，让普通的梯度下降步履艰难。</translation>
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
      <source>Classes</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>Each class, training</source>
      <translation>每类训练样本</translation>
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
    <name>doctor</name>
    <message>
      <source>Below 0 a logit says “rather not”; behind a ReLU no probability is below one half.</source>
      <translation>logit 小于 0 表示“不太像”；经过 ReLU，概率不会低于一半。</translation>
    </message>
    <message>
      <source>By step {step} the loss was no longer a number; the steps are too large.</source>
      <translation>到第 {step} 步，损失已不是一个数：步子太大。</translation>
    </message>
    <message>
      <source>Class imbalance</source>
      <translation>类别不平衡</translation>
    </message>
    <message>
      <source>Cross-entropy already contains softmax, and layer {layer} applies it again, so learning is slow.</source>
      <translation>交叉熵已经包含 softmax，第 {layer} 层又做了一遍，所以学得慢。</translation>
    </message>
    <message>
      <source>Cross-entropy already contains softmax; a second one flattens its slopes.</source>
      <translation>交叉熵已经包含 softmax；再做一遍会把梯度压平。</translation>
    </message>
    <message>
      <source>Dead ReLU</source>
      <translation>死亡 ReLU</translation>
    </message>
    <message>
      <source>Diverging</source>
      <translation>发散</translation>
    </message>
    <message>
      <source>Guessing the largest class already scores well, so accuracy says little.</source>
      <translation>只猜最大的类别就能得高分，准确率说明不了什么。</translation>
    </message>
    <message>
      <source>In layer {layer}, {dead} of {total} ReLU neurons answer 0 for every sample.</source>
      <translation>第 {layer} 层的 {total} 个 ReLU 神经元中，有 {dead} 个对所有样本都输出 0。</translation>
    </message>
    <message>
      <source>In layer {layer}, {full} of {total} neurons stand at a limit for nearly every sample.</source>
      <translation>第 {layer} 层的 {total} 个神经元中，有 {full} 个对几乎所有样本都停在极限上。</translation>
    </message>
    <message>
      <source>In the last {epochs} epochs the loss turned {turns} times, by {percent}% each time.</source>
      <translation>最近 {epochs} 轮里，损失转向 {turns} 次，每次约 {percent}%。</translation>
    </message>
    <message>
      <source>In {epochs} epochs the loss fell steadily, but only by {percent}%.</source>
      <translation>{epochs} 轮里损失一直在降，但只降了 {percent}%。</translation>
    </message>
    <message>
      <source>Inputs of very different size learn at very different speed.</source>
      <translation>大小悬殊的输入，学习的快慢也悬殊。</translation>
    </message>
    <message>
      <source>Insert {activation}</source>
      <translation>插入 {activation}</translation>
    </message>
    <message>
      <source>Layer {layer} is a ReLU before the sigmoid of the loss: no probability can be below 0.5.</source>
      <translation>第 {layer} 层的 ReLU 在损失的 sigmoid 之前：概率不可能低于 0.5。</translation>
    </message>
    <message>
      <source>Layer {layer} is a ReLU right before softmax: no logit can be below 0.</source>
      <translation>第 {layer} 层是紧接 softmax 的 ReLU：没有 logit 能小于 0。</translation>
    </message>
    <message>
      <source>Layers {first} and {second} are linear with nothing in between: together they are one.</source>
      <translation>第 {first} 层和第 {second} 层都是线性层，中间什么都没有：合起来只是一层。</translation>
    </message>
    <message>
      <source>Learning rate too small</source>
      <translation>学习率太小</translation>
    </message>
    <message>
      <source>Make the network larger</source>
      <translation>加大网络</translation>
    </message>
    <message>
      <source>No activation between linear layers</source>
      <translation>线性层之间没有激活函数</translation>
    </message>
    <message>
      <source>Overfitting</source>
      <translation>过拟合</translation>
    </message>
    <message>
      <source>ReLU before softmax</source>
      <translation>softmax 前的 ReLU</translation>
    </message>
    <message>
      <source>ReLU into BCE</source>
      <translation>ReLU 接二元交叉熵</translation>
    </message>
    <message>
      <source>ReLU neurons that answer 0 for every sample get no slope and never come back.</source>
      <translation>对所有样本都输出 0 的 ReLU 神经元得不到梯度，再也回不来。</translation>
    </message>
    <message>
      <source>Remove the ReLU</source>
      <translation>移除 ReLU</translation>
    </message>
    <message>
      <source>Remove the Softmax layer</source>
      <translation>移除 Softmax 层</translation>
    </message>
    <message>
      <source>Saturated neurons</source>
      <translation>神经元饱和</translation>
    </message>
    <message>
      <source>Sigmoid and tanh are flat near their limits; a neuron that always stands there hardly learns.</source>
      <translation>sigmoid 和 tanh 在极限附近是平的；总停在那里的神经元几乎学不到东西。</translation>
    </message>
    <message>
      <source>Since epoch {best} the loss on unseen samples rose from {lowest} to {now}, while the training loss still falls.</source>
      <translation>从第 {best} 轮起，未见过的样本上的损失从 {lowest} 升到 {now}，训练损失却仍在下降。</translation>
    </message>
    <message>
      <source>Softmax tells unlikely classes by negative numbers; a ReLU before it cuts them off.</source>
      <translation>softmax 靠负数表示不太可能的类别；前面的 ReLU 把负数截掉了。</translation>
    </message>
    <message>
      <source>Softmax twice</source>
      <translation>softmax 用了两次</translation>
    </message>
    <message>
      <source>Standardise the inputs</source>
      <translation>标准化输入</translation>
    </message>
    <message>
      <source>Stop early</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>Switch to ReLU</source>
      <translation>改用 ReLU</translation>
    </message>
    <message>
      <source>Switch to leaky ReLU</source>
      <translation>改用带泄漏的 ReLU</translation>
    </message>
    <message>
      <source>The inputs reach from about {smallest} in one column to about {largest} in another.</source>
      <translation>输入的大小从一列的约 {smallest} 到另一列的约 {largest}。</translation>
    </message>
    <message>
      <source>The largest class has {most} training samples, the smallest {fewest}: always guessing the largest is right for {percent}%. Look at the confusion matrix.</source>
      <translation>最大的类别有 {most} 个训练样本，最小的有 {fewest} 个：总猜最大的类别就能答对 {percent}%。看看混淆矩阵。</translation>
    </message>
    <message>
      <source>The loss falls steadily but hardly at all: larger steps would get there sooner.</source>
      <translation>损失一直在降，但几乎不动：步子大一些会更快到达。</translation>
    </message>
    <message>
      <source>The loss goes up and down in turn: each step overshoots the valley.</source>
      <translation>损失一升一降：每一步都越过了谷底。</translation>
    </message>
    <message>
      <source>The loss grew from {first} to {last}; the steps are too large.</source>
      <translation>损失从 {first} 升到 {last}：步子太大。</translation>
    </message>
    <message>
      <source>The loss grows instead of falling, or is no longer a number.</source>
      <translation>损失不降反升，或已经不是一个数。</translation>
    </message>
    <message>
      <source>The loss has stopped falling, and {percent}% of the training samples are still answered wrongly.</source>
      <translation>损失已不再下降，仍有 {percent}% 的训练样本答错。</translation>
    </message>
    <message>
      <source>The network cannot even answer its training samples: it is too simple for them.</source>
      <translation>网络连训练样本都答不好：它太简单了。</translation>
    </message>
    <message>
      <source>The network learns its training samples by heart and gets worse on others.</source>
      <translation>网络把训练样本背了下来，对其他样本反而变差。</translation>
    </message>
    <message>
      <source>The test tells nothing about new samples when it holds those that were learned.</source>
      <translation>测试集里若有学过的样本，就说明不了对新样本的表现。</translation>
    </message>
    <message>
      <source>Training data in the test set</source>
      <translation>测试集里有训练数据</translation>
    </message>
    <message>
      <source>Two linear layers in a row are no more than one: between them belongs a bend.</source>
      <translation>两个相连的线性层只相当于一层：中间需要一个弯。</translation>
    </message>
    <message>
      <source>Underfitting</source>
      <translation>欠拟合</translation>
    </message>
    <message>
      <source>Unscaled inputs</source>
      <translation>输入没有缩放</translation>
    </message>
    <message>
      <source>Use a rate of {rate}</source>
      <translation>学习率改用 {rate}</translation>
    </message>
    <message>
      <source>Zig-zag</source>
      <translation>来回震荡</translation>
    </message>
    <message>
      <source>{shared} of {total} test samples are also training samples. Split the data again.</source>
      <translation>{total} 个测试样本中有 {shared} 个也是训练样本。重新划分数据。</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A dial file holds one JSON object with center, radius and marks. Choose another file.</source>
      <translation>表盘文件应是一个含有 center、radius、marks 的 JSON 对象。选择其他文件。</translation>
    </message>
    <message>
      <source>A field needs data with two inputs, these have {inputs}. Choose two columns.</source>
      <translation>决策区域需要有两个输入的数据，现在有 {inputs} 个。选择两列。</translation>
    </message>
    <message>
      <source>A race has {least} to {most} runs, not {count}. Add or remove runs.</source>
      <translation>一次对比含 {least} 到 {most} 个运行，现在是 {count} 个。增加或移除一些即可。</translation>
    </message>
    <message>
      <source>An empty canvas cannot be kept as a {label}. Draw the digit first.</source>
      <translation>空白画布不能存为 {label}。先画出这个数字。</translation>
    </message>
    <message>
      <source>Fashion-MNIST is not on this computer. Download it (31 MB), or choose the folder with its four files.</source>
      <translation>这台计算机上没有 Fashion-MNIST。可以下载（31 MB），或选择存有四个文件的文件夹。</translation>
    </message>
    <message>
      <source>No file has been chosen yet. Choose the file with your data.</source>
      <translation>还没有选择文件。选择存有数据的文件。</translation>
    </message>
    <message>
      <source>ONNX files need three more packages. Install them: pip install onnx onnxruntime onnxscript.</source>
      <translation>导出 ONNX 文件还需要三个软件包。请先安装：pip install onnx onnxruntime onnxscript。</translation>
    </message>
    <message>
      <source>Something could not be done: {detail}. The project is unchanged.</source>
      <translation>有一项没有做成：{detail}。当前项目没有变动。</translation>
    </message>
    <message>
      <source>The call cannot be understood: {detail}. `{program} --help` lists what there is.</source>
      <translation>看不懂这条命令：{detail}。运行 `{program} --help` 可查看用法。</translation>
    </message>
    <message>
      <source>The dial file's entry “{entry}” does not fit: {detail}. Correct the file, or calibrate again.</source>
      <translation>表盘文件的“{entry}”一项不合适：{detail}。改正文件，或重新标定。</translation>
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
      <translation>课程“{lesson}”没有可训练的内容。在它的 lesson.json 中加入起始项目即可。</translation>
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
      <source>The reader “{reader}” uses no network, so it takes no weights. Choose combined or network.</source>
      <translation>“{reader}”不使用网络，用不上权重。选择 combined 或 network。</translation>
    </message>
    <message>
      <source>There are no own drawings to learn from. Draw a few digits and keep each with its label.</source>
      <translation>还没有可供学习的手写样本。先画几个数字，并为每个标上标签。</translation>
    </message>
    <message>
      <source>There is no lesson “{key}”. Lessons: {known}.</source>
      <translation>没有“{key}”这一课。现有的课：{known}。</translation>
    </message>
    <message>
      <source>There is no picture in “{folder}”. Choose a folder with {endings} files.</source>
      <translation>“{folder}”里没有图片。选择含有 {endings} 文件的文件夹。</translation>
    </message>
    <message>
      <source>There is no setting “{name}” here. Settings: {known}.</source>
      <translation>这里没有“{name}”这项设置。可用的设置：{known}。</translation>
    </message>
    <message>
      <source>There is no “{key}” among the {kind}. Choose one of: {known}.</source>
      <translation>{kind} 中没有“{key}”。可以选：{known}。</translation>
    </message>
    <message>
      <source>These weights do not belong to this network ({detail}). Open the project that they were saved with.</source>
      <translation>这些权重不属于这个网络（{detail}）。打开保存它们时的项目即可。</translation>
    </message>
    <message>
      <source>This dial does not fit: {detail}. Correct the marks, or calibrate again.</source>
      <translation>这个表盘不合适：{detail}。改正刻度点，或重新标定。</translation>
    </message>
    <message>
      <source>This is not a project that can be opened ({detail}). Nothing was changed.</source>
      <translation>这不是能打开的项目（{detail}）。什么都没有改动。</translation>
    </message>
    <message>
      <source>This network has no weight {name}[{index}]. Choose one of: {known}.</source>
      <translation>这个网络没有权重 {name}[{index}]。可以选：{known}。</translation>
    </message>
    <message>
      <source>This network takes {shape} and no pictures. Open a project that learned from pictures.</source>
      <translation>这个网络的输入是 {shape}，不是图片。打开一个用图片训练的项目即可。</translation>
    </message>
    <message>
      <source>This project holds no trained weights. Train it, save it, and try again.</source>
      <translation>这个项目没有训练好的权重。先训练并保存，再试一次。</translation>
    </message>
    <message>
      <source>This project uses “{key}”, which is unknown here. Update Gradus, or choose something else there.</source>
      <translation>这个项目用到“{key}”，这里不认识它。可以更新 Gradus，或在那里另选一项。</translation>
    </message>
    <message>
      <source>This project was saved in format {found}; this Gradus reads up to {known}. Update it to open the project.</source>
      <translation>这个项目以格式 {found} 保存，当前的 Gradus 最高能读 {known}。更新后即可打开。</translation>
    </message>
    <message>
      <source>{count} labelled frames are too few to learn from. Label at least {least}, spread over the scale.</source>
      <translation>{count} 帧标注太少，无法学习。至少标注 {least} 帧，分布在整个标尺上。</translation>
    </message>
    <message>
      <source>{loss} cannot learn these data ({task}). Choose {other} instead.</source>
      <translation>{loss} 不能学习这种数据（{task}）。可以改用 {other}。</translation>
    </message>
    <message>
      <source>{loss} needs probabilities, so the network must end with {last}. Add it as the last layer.</source>
      <translation>{loss} 需要概率，网络要以 {last} 结尾。把它加为最后一层即可。</translation>
    </message>
    <message>
      <source>{loss} needs {needed} outputs here, but the network ends with {got}. Change the last layer to {needed}.</source>
      <translation>{loss} 在这里需要 {needed} 个输出，网络末尾是 {got} 个。把最后一层改为 {needed} 即可。</translation>
    </message>
    <message>
      <source>{method} cannot answer these data ({task}). Choose one of: {others}.</source>
      <translation>{method} 无法回答这些数据（{task}）。可以选择：{others}。</translation>
    </message>
    <message>
      <source>“{file}” cannot be opened as a project: {detail}. Nothing was changed.</source>
      <translation>“{file}”无法作为项目打开：{detail}。什么都没有改动。</translation>
    </message>
    <message>
      <source>“{file}” cannot be read as a table: {detail}. Check delimiter, header and encoding.</source>
      <translation>“{file}”无法作为表格读取：{detail}。检查分隔符、表头和编码。</translation>
    </message>
    <message>
      <source>“{file}” cannot read drawn digits: it takes {shape} and knows {count} classes. Choose a model for 1×28×28.</source>
      <translation>“{file}”认不了手写数字：它的输入是 {shape}，有 {count} 个类别。请选择输入为 1×28×28 的模型。</translation>
    </message>
    <message>
      <source>“{file}” could not be downloaded: {detail}. Check the connection and try again.</source>
      <translation>无法下载“{file}”：{detail}。检查网络连接后再试。</translation>
    </message>
    <message>
      <source>“{file}” could not be read as drawings: {detail}. Expected is a JSON list: {expected}.</source>
      <translation>无法把“{file}”读作笔画：{detail}。需要的是 JSON 列表：{expected}。</translation>
    </message>
    <message>
      <source>“{file}” could not be read: {detail}. Check the path, or choose another file.</source>
      <translation>无法读取“{file}”：{detail}。检查路径，或换一个文件。</translation>
    </message>
    <message>
      <source>“{file}” could not be written: {detail}. Choose another folder; your work is still here.</source>
      <translation>无法写入“{file}”：{detail}。换一个文件夹；你的工作还在这里。</translation>
    </message>
    <message>
      <source>“{file}” does not fit: {detail}. Expected are arrays x and y (or x_train, y_train, x_test, y_test).</source>
      <translation>“{file}”不合适：{detail}。应含数组 x 和 y（或 x_train、y_train、x_test、y_test）。</translation>
    </message>
    <message>
      <source>“{file}” has only {width}×{height} pixels: nothing can be seen on it. Choose a larger one.</source>
      <translation>“{file}”只有 {width}×{height} 像素，什么也看不清。换一张更大的。</translation>
    </message>
    <message>
      <source>“{file}” holds a network that was never trained. Train it and save it, or choose another file.</source>
      <translation>“{file}”中的网络从未训练过。训练后保存，或换一个文件。</translation>
    </message>
    <message>
      <source>“{file}” holds no classes: {detail}. Put the pictures of each class into a folder named after it.</source>
      <translation>“{file}”中没有类别：{detail}。把每个类别的图片放进以它命名的文件夹。</translation>
    </message>
    <message>
      <source>“{layer}” cannot take the shape {shape}. Change this layer, or the one before it.</source>
      <translation>“{layer}”不能接收形状 {shape}。可以改这一层，或改它前面的一层。</translation>
    </message>
    <message>
      <source>“{layer}” needs a sequence (time steps × features), got {shape}. Remove it for these data.</source>
      <translation>“{layer}”需要序列（时间步 × 特征），收到的形状是 {shape}。对这种数据，把它移除即可。</translation>
    </message>
    <message>
      <source>“{layer}” needs flat input, got {shape}. Add Flatten before it.</source>
      <translation>“{layer}”需要展平后的输入，收到的形状是 {shape}。在它前面加入 Flatten 即可。</translation>
    </message>
    <message>
      <source>“{layer}” needs pictures (channels × height × width), got {shape}. Remove it, or the Flatten before it.</source>
      <translation>“{layer}”需要图片（通道 × 高 × 宽），收到的形状是 {shape}。移除它，或移除它前面的 Flatten。</translation>
    </message>
    <message>
      <source>“{layer}” needs two numbers x₁ and x₂, got {shape}. Remove it for these data.</source>
      <translation>“{layer}”需要两个数 x₁ 和 x₂，收到的形状是 {shape}。对这种数据，把它移除即可。</translation>
    </message>
    <message>
      <source>“{layer}” needs {kernel}×{kernel} pixels, but {shape} arrive. Use a smaller kernel, or less pooling before.</source>
      <translation>“{layer}”需要 {kernel}×{kernel} 像素，收到的只有 {shape}。改用更小的卷积核，或减少前面的池化。</translation>
    </message>
    <message>
      <source>“{layer}” needs {needed} samples in every batch, but one holds {got}. Change the batch size a little.</source>
      <translation>“{layer}”要求每个批量至少有 {needed} 个样本，但有一个批量只有 {got} 个。请稍微调整批量大小。</translation>
    </message>
    <message>
      <source>“{name}” cannot be {value}. Expected: {expected}.</source>
      <translation>“{name}”不能是 {value}。应为：{expected}。</translation>
    </message>
    <message>
      <source>“{name}” could mean several settings. Write one of: {known}.</source>
      <translation>“{name}”可能指几项设置。写明其中一项：{known}。</translation>
    </message>
    <message>
      <source>“{source}” is no camera, picture, folder, video or address. Check the path, or give a camera's number.</source>
      <translation>“{source}”不是摄像头、图片、文件夹、视频或地址。检查路径，或给出摄像头编号。</translation>
    </message>
    <message>
      <source>“{url}” could not be read ({detail}). Check the address; what had arrived is kept.</source>
      <translation>无法读取“{url}”（{detail}）。检查网址；已收到的内容保留着。</translation>
    </message>
    <message>
      <source>“{word}” has {letters} letters and “{answer}” has {others}. Give both the same number, at least one.</source>
      <translation>“{word}”有 {letters} 个字母，“{answer}”有 {others} 个。两者的字母数要相同，至少一个。</translation>
    </message>
  </context>
  <context>
    <name>files</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Discard it</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Don't save</source>
      <translation>不保存</translation>
    </message>
    <message>
      <source>Gradus projects (*.gradus)</source>
      <translation>Gradus 项目 (*.gradus)</translation>
    </message>
    <message>
      <source>Its last autosaved state is still there.</source>
      <translation>最后一次自动保存的内容还在。</translation>
    </message>
    <message>
      <source>Open a project</source>
      <translation>打开项目</translation>
    </message>
    <message>
      <source>Restore it</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save the project</source>
      <translation>保存项目</translation>
    </message>
    <message>
      <source>Save them before going on?</source>
      <translation>要先保存再继续吗？</translation>
    </message>
    <message>
      <source>Saved “{file}”.</source>
      <translation>已保存“{file}”。</translation>
    </message>
    <message>
      <source>The last session ended without saving “{name}”.</source>
      <translation>上次退出时没有保存“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” has changes that are not saved.</source>
      <translation>“{name}”有未保存的改动。</translation>
    </message>
  </context>
  <context>
    <name>gauge</name>
    <message>
      <source>1 h</source>
      <translation>1 小时</translation>
    </message>
    <message>
      <source>1 min</source>
      <translation>1 分钟</translation>
    </message>
    <message>
      <source>5 min</source>
      <translation>5 分钟</translation>
    </message>
    <message>
      <source>A good picture</source>
      <translation>画面良好</translation>
    </message>
    <message>
      <source>A jump was set aside</source>
      <translation>跳变未采用</translation>
    </message>
    <message>
      <source>A pointer that goes round and round, 0 to 10, as on a water meter. The marks are laid anew.</source>
      <translation>指针不停转圈，0 至 10，如水表。刻度点重新排布。</translation>
    </message>
    <message>
      <source>A reading that needs a faster change than this is set aside until three in a row agree. 0 switches it off.</source>
      <translation>变化比这更快的读数先不采用，连续三次一致才采用。0 表示关闭。</translation>
    </message>
    <message>
      <source>Address (RTSP, HTTP)</source>
      <translation>网络地址（RTSP、HTTP）</translation>
    </message>
    <message>
      <source>Adjust by hand</source>
      <translation>手动调整</translation>
    </message>
    <message>
      <source>Alarms</source>
      <translation>报警</translation>
    </message>
    <message>
      <source>An address such as rtsp://… or http://…; Enter opens it.</source>
      <translation>形如 rtsp://… 或 http://… 的地址；按回车打开。</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>角度</translation>
    </message>
    <message>
      <source>Back to the general network</source>
      <translation>恢复通用网络</translation>
    </message>
    <message>
      <source>Beyond this value the reading turns red. A limit at the end of the scale never sounds.</source>
      <translation>超出此值，读数变红。设在标尺端点的限值不起作用。</translation>
    </message>
    <message>
      <source>Black</source>
      <translation>黑色</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>模糊</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>标定</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>摄像头</translation>
    </message>
    <message>
      <source>Camera {number}</source>
      <translation>摄像头 {number}</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>中心</translation>
    </message>
    <message>
      <source>Click the needle in the picture to tell its colour</source>
      <translation>在画面里点击指针，告诉程序它的颜色</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Dial files (*.json)</source>
      <translation>表盘文件 (*.json)</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>差值</translation>
    </message>
    <message>
      <source>Drag centre, rim and marks in the picture. A double click on the rim adds a mark, Del removes one.</source>
      <translation>在画面里拖动中心、边缘和刻度点。双击边缘增加刻度点，按 Del 删除。</translation>
    </message>
    <message>
      <source>Drop it</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Fastest per s</source>
      <translation>每秒最大变化</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Folder of pictures…</source>
      <translation>图片文件夹…</translation>
    </message>
    <message>
      <source>Found by itself</source>
      <translation>自动判断</translation>
    </message>
    <message>
      <source>Full circle</source>
      <translation>整圈</translation>
    </message>
    <message>
      <source>Glare</source>
      <translation>反光</translation>
    </message>
    <message>
      <source>High</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>In range</source>
      <translation>正常</translation>
    </message>
    <message>
      <source>Last good reading {age} ago</source>
      <translation>上次有效读数在 {age}前</translation>
    </message>
    <message>
      <source>Learn</source>
      <translation>学习</translation>
    </message>
    <message>
      <source>Learning from look-alikes</source>
      <translation>正在用仿制画面学习</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>光照</translation>
    </message>
    <message>
      <source>Live · {rate} frames/s</source>
      <translation>实时 · {rate} 帧/秒</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Log to a file…</source>
      <translation>记录到文件…</translation>
    </message>
    <message>
      <source>Look for the dial's rim in the picture; the marks go with it.</source>
      <translation>在画面里查找表盘边缘；刻度点随之移动。</translation>
    </message>
    <message>
      <source>Loupe</source>
      <translation>放大镜</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>刻度点</translation>
    </message>
    <message>
      <source>Mean error on frames that were held out: before {before}, after {after}. The old one stays.</source>
      <translation>留出帧上的平均误差：原来 {before}，学习后 {after}。仍用原网络。</translation>
    </message>
    <message>
      <source>Mean error on frames that were held out: before {before}, now {after}. Now in use.</source>
      <translation>留出帧上的平均误差：原来 {before}，现在 {after}。已启用新网络。</translation>
    </message>
    <message>
      <source>Mirror the picture</source>
      <translation>画面左右翻转</translation>
    </message>
    <message>
      <source>Needle</source>
      <translation>指针</translation>
    </message>
    <message>
      <source>Needle at</source>
      <translation>指针位置</translation>
    </message>
    <message>
      <source>Needles</source>
      <translation>指针</translation>
    </message>
    <message>
      <source>No dial was found in this picture. Drag centre and rim onto it by hand.</source>
      <translation>画面里没有找到表盘。请手动拖动中心和边缘。</translation>
    </message>
    <message>
      <source>No picture yet</source>
      <translation>还没有画面</translation>
    </message>
    <message>
      <source>No reading</source>
      <translation>无读数</translation>
    </message>
    <message>
      <source>No reading yet</source>
      <translation>还没有读数</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Nothing about it needs to be changed.</source>
      <translation>无需调整。</translation>
    </message>
    <message>
      <source>One row a second with time, value and confidence.</source>
      <translation>每秒一行：时间、示值、置信度。</translation>
    </message>
    <message>
      <source>Open dial…</source>
      <translation>打开表盘…</translation>
    </message>
    <message>
      <source>Reader</source>
      <translation>读法</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>读数</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>红色</translation>
    </message>
    <message>
      <source>Rim</source>
      <translation>边缘</translation>
    </message>
    <message>
      <source>Save dial…</source>
      <translation>保存表盘…</translation>
    </message>
    <message>
      <source>Scale marks</source>
      <translation>刻度点</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Stop the log</source>
      <translation>停止记录</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>Take a frame and drag the orange needle onto the real one. Frames all over the scale teach most.</source>
      <translation>取一帧，把橙色指针拖到真正的指针上。帧遍布整个标尺，效果最好。</translation>
    </message>
    <message>
      <source>Take ten all over the scale</source>
      <translation>在整个标尺上取十帧</translation>
    </message>
    <message>
      <source>Take this frame</source>
      <translation>取这一帧</translation>
    </message>
    <message>
      <source>Teach it this needle</source>
      <translation>教它认识这根指针</translation>
    </message>
    <message>
      <source>The last picture</source>
      <translation>最后的画面</translation>
    </message>
    <message>
      <source>The needle lies right</source>
      <translation>指针已对准</translation>
    </message>
    <message>
      <source>The needle swings</source>
      <translation>指针来回摆动</translation>
    </message>
    <message>
      <source>The picture cannot be read</source>
      <translation>画面无法读数</translation>
    </message>
    <message>
      <source>The picture could be better</source>
      <translation>画面可以更好</translation>
    </message>
    <message>
      <source>The virtual gauge knows its true angle, so each frame that you take is labelled at once.</source>
      <translation>虚拟仪表知道真实角度，取到的帧立即标注好。</translation>
    </message>
    <message>
      <source>Tilt</source>
      <translation>倾斜</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>用时</translation>
    </message>
    <message>
      <source>Trend</source>
      <translation>趋势</translation>
    </message>
    <message>
      <source>True value {truth}, off by {percent} of the scale</source>
      <translation>真实值 {truth}，偏差为量程的 {percent}</translation>
    </message>
    <message>
      <source>Turn the picture by a quarter</source>
      <translation>画面旋转 90°</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>示值</translation>
    </message>
    <message>
      <source>Value of mark {number}</source>
      <translation>第 {number} 点的值</translation>
    </message>
    <message>
      <source>Video or picture…</source>
      <translation>视频或图片…</translation>
    </message>
    <message>
      <source>Videos and pictures (*.mp4 *.avi *.mov *.mkv *.webm *.png *.jpg *.jpeg *.bmp)</source>
      <translation>视频和图片 (*.mp4 *.avi *.mov *.mkv *.webm *.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
      <source>Virtual gauge</source>
      <translation>虚拟仪表</translation>
    </message>
    <message>
      <source>White</source>
      <translation>白色</translation>
    </message>
    <message>
      <source>high {value}</source>
      <translation>上限 {value}</translation>
    </message>
    <message>
      <source>low {value}</source>
      <translation>下限 {value}</translation>
    </message>
    <message>
      <source>no reading</source>
      <translation>无读数</translation>
    </message>
    <message>
      <source>now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>{count} labelled frames, at least {least}</source>
      <translation>已标注 {count} 帧，至少 {least} 帧</translation>
    </message>
    <message>
      <source>{count}, {low} to {high}</source>
      <translation>{count} 个，{low} 至 {high}</translation>
    </message>
    <message>
      <source>{file} · {count} rows</source>
      <translation>{file} · {count} 行</translation>
    </message>
    <message>
      <source>{radius} px</source>
      <translation>{radius} 像素</translation>
    </message>
    <message>
      <source>{radius} px, straightened</source>
      <translation>{radius} 像素，已校正</translation>
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
    <name>lesson</name>
    <message>
      <source>Back</source>
      <translation>上一步</translation>
    </message>
    <message>
      <source>Close the lesson</source>
      <translation>关闭课程</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Lesson {number}</source>
      <translation>第 {number} 课</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Not measured yet; the goal is {goal}.</source>
      <translation>还没有测量，目标是{goal}。</translation>
    </message>
    <message>
      <source>Now {now}, the goal is {goal}.</source>
      <translation>现在{now}，目标是{goal}。</translation>
    </message>
    <message>
      <source>Reached: {now}.</source>
      <translation>已达到：{now}。</translation>
    </message>
    <message>
      <source>The idea</source>
      <translation>想法</translation>
    </message>
    <message>
      <source>Your answer</source>
      <translation>你的回答</translation>
    </message>
    <message>
      <source>activations</source>
      <translation>激活函数数</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>convolutions</source>
      <translation>卷积层数</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>hidden layers</source>
      <translation>隐藏层数</translation>
    </message>
    <message>
      <source>hidden neurons</source>
      <translation>隐藏神经元数</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>scaling</source>
      <translation>特征缩放</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>test loss</source>
      <translation>测试损失</translation>
    </message>
    <message>
      <source>test loss − training loss</source>
      <translation>测试损失 − 训练损失</translation>
    </message>
    <message>
      <source>training accuracy</source>
      <translation>训练准确率</translation>
    </message>
    <message>
      <source>training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>weight decay</source>
      <translation>权重衰减</translation>
    </message>
  </context>
  <context>
    <name>lesson figures</name>
    <message>
      <source>Change an input and press Compute; nothing here is stored, everything is computed.</source>
      <translation>改动输入，再点击“计算”。这里没有存好的数字，全部现算。</translation>
    </message>
    <message>
      <source>Compute</source>
      <translation>计算</translation>
    </message>
    <message>
      <source>Computed from them</source>
      <translation>由此算出</translation>
    </message>
    <message>
      <source>Computing</source>
      <translation>正在计算</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
  </context>
  <context>
    <name>lessons</name>
    <message>
      <source>A CSV file, also .gz: numbers, and one of two answers in the last column. Empty: the built-in one.</source>
      <translation>一个 CSV 文件，也可以是 .gz：各列为数，最后一列是两种答案之一。留空：用自带的表。</translation>
    </message>
    <message>
      <source>A network that was good when it was trained answers badly where it is used.</source>
      <translation>训练时很好的网络，用起来答得很差。</translation>
    </message>
    <message>
      <source>A picture of yours; empty draws a landscape.</source>
      <translation>你自己的一张图片；留空则画一幅风景。</translation>
    </message>
    <message>
      <source>A two-dimensional data set with two classes.</source>
      <translation>一个有两个类别的二维数据集。</translation>
    </message>
    <message>
      <source>A web folder of IDX files, or with one sub-folder of pictures per class. Empty: this computer.</source>
      <translation>存放 IDX 文件的网络文件夹，或每个类别一个子文件夹的图片。留空：用这台计算机。</translation>
    </message>
    <message>
      <source>Added to every logit to make the naive formula overflow.</source>
      <translation>给每个 logit 加上此数，让朴素的公式溢出。</translation>
    </message>
    <message>
      <source>Added to the sums of one layer, before the step.</source>
      <translation>这一步之前，加到一层各个和上的数。</translation>
    </message>
    <message>
      <source>Added to the weighted sum.</source>
      <translation>加到加权和上的数。</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>After how many it stops listening.</source>
      <translation>收到多少张之后不再接收。</translation>
    </message>
    <message>
      <source>Alphas</source>
      <translation>惩罚强度</translation>
    </message>
    <message>
      <source>An input of c = a + b, d = b + 1, e = cd.</source>
      <translation>c = a + b、d = b + 1、e = cd 的一个输入。</translation>
    </message>
    <message>
      <source>Angle of the hand</source>
      <translation>指针的角度</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>Around which value x is drawn.</source>
      <translation>x 围绕哪个值抽取。</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Both, one after the other</source>
      <translation>两种，先后进行</translation>
    </message>
    <message>
      <source>Bytes after which this computer hangs up once; 0 for never.</source>
      <translation>收到多少字节后，这台计算机挂断一次；0 表示不挂断。</translation>
    </message>
    <message>
      <source>Cell</source>
      <translation>循环单元</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>通道数</translation>
    </message>
    <message>
      <source>Clockwise from 12 o'clock, in degrees.</source>
      <translation>从 12 点方向顺时针计，以度为单位。</translation>
    </message>
    <message>
      <source>Colour planes of a picture.</source>
      <translation>一张图片的颜色层数。</translation>
    </message>
    <message>
      <source>Columns of pixels.</source>
      <translation>像素的列数。</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>修正</translation>
    </message>
    <message>
      <source>Counted from 0, for the row shown stage by stage.</source>
      <translation>从 0 数起，指逐步展示的那一行。</translation>
    </message>
    <message>
      <source>Counted from 0, one training each.</source>
      <translation>从 0 数起，每个种子训练一次。</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Deviation of x</source>
      <translation>x 的标准差</translation>
    </message>
    <message>
      <source>Drop after</source>
      <translation>几字节后断开</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>暂退法</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Epochs without a better validation loss before it stops.</source>
      <translation>验证损失多少轮没有变好就停止。</translation>
    </message>
    <message>
      <source>Every activation is mirrored at ½: 0.4067 instead of 0.5933.</source>
      <translation>每个激活值都以 ½ 为轴翻了过来：得到 0.4067，而不是 0.5933。</translation>
    </message>
    <message>
      <source>Factor on the bias rate</source>
      <translation>偏置学习率的倍数</translation>
    </message>
    <message>
      <source>First guess</source>
      <translation>最初的猜测</translation>
    </message>
    <message>
      <source>First scores</source>
      <translation>第一组得分</translation>
    </message>
    <message>
      <source>First slope</source>
      <translation>最初的斜率</translation>
    </message>
    <message>
      <source>First weights</source>
      <translation>最初的权重</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>Grid step</source>
      <translation>网格间隔</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>Height of your line</source>
      <translation>你的直线的高度</translation>
    </message>
    <message>
      <source>Hidden neurons</source>
      <translation>隐藏神经元</translation>
    </message>
    <message>
      <source>Highest value</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>Houses</source>
      <translation>房屋数</translation>
    </message>
    <message>
      <source>How far animals stray from their kind.</source>
      <translation>动物偏离同类的程度。</translation>
    </message>
    <message>
      <source>How far x typically lies from its mean.</source>
      <translation>x 通常离均值多远。</translation>
    </message>
    <message>
      <source>How large each step is.</source>
      <translation>每一步走多大。</translation>
    </message>
    <message>
      <source>How many ReLU neurons draw a wave, one try after another.</source>
      <translation>用多少个 ReLU 神经元画出波形，逐个数目试。</translation>
    </message>
    <message>
      <source>How many each of the two convolutions has.</source>
      <translation>两个卷积层各有多少个。</translation>
    </message>
    <message>
      <source>How many hidden layers the network has.</source>
      <translation>网络有多少个隐藏层。</translation>
    </message>
    <message>
      <source>How many houses the table lists.</source>
      <translation>表中列出多少套房屋。</translation>
    </message>
    <message>
      <source>How many neurons each hidden layer has.</source>
      <translation>每个隐藏层有多少个神经元。</translation>
    </message>
    <message>
      <source>How many new pictures are waited for before it learns.</source>
      <translation>等到多少张新图片才学习一次。</translation>
    </message>
    <message>
      <source>How many pictures are learned from.</source>
      <translation>用多少张图片学习。</translation>
    </message>
    <message>
      <source>How many pixels a side are kept.</source>
      <translation>每边保留多少像素。</translation>
    </message>
    <message>
      <source>How many points are drawn for one class.</source>
      <translation>每个类别抽取多少个点。</translation>
    </message>
    <message>
      <source>How many rows the table has.</source>
      <translation>表有多少行。</translation>
    </message>
    <message>
      <source>How many samples are drawn.</source>
      <translation>抽取多少个样本。</translation>
    </message>
    <message>
      <source>How many samples make one step.</source>
      <translation>多少个样本走一步。</translation>
    </message>
    <message>
      <source>How many times all examples are gone through.</source>
      <translation>全部样例要过几遍。</translation>
    </message>
    <message>
      <source>How many times all training samples are used.</source>
      <translation>全部训练样本要用几遍。</translation>
    </message>
    <message>
      <source>How many times the weights are changed.</source>
      <translation>权重要改多少次。</translation>
    </message>
    <message>
      <source>How much chance there is in the labels.</source>
      <translation>标签中有多少偶然成分。</translation>
    </message>
    <message>
      <source>How much it rises per unit of nose length.</source>
      <translation>鼻子每长一个单位，它升高多少。</translation>
    </message>
    <message>
      <source>How much larger the steps of b are than of w.</source>
      <translation>b 的步长是 w 的多少倍。</translation>
    </message>
    <message>
      <source>How much of the last step is kept.</source>
      <translation>上一步保留多少。</translation>
    </message>
    <message>
      <source>How strongly weights are pulled towards 0.</source>
      <translation>权重被拉向 0 的力度。</translation>
    </message>
    <message>
      <source>How wide one cloud is along x₁ and along x₂.</source>
      <translation>一团点沿 x₁ 和沿 x₂ 的宽度。</translation>
    </message>
    <message>
      <source>In pixels.</source>
      <translation>以像素为单位。</translation>
    </message>
    <message>
      <source>Initial weights</source>
      <translation>初始权重</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>It works until somebody scales the inputs; then the loss becomes infinite.</source>
      <translation>一直能用，直到有人把输入缩放好，损失就变成无穷大。</translation>
    </message>
    <message>
      <source>Kernels</source>
      <translation>卷积核数</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>Large shift</source>
      <translation>整体平移</translation>
    </message>
    <message>
      <source>Layer sizes</source>
      <translation>各层大小</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rates</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Logits</source>
      <translation>Logits</translation>
    </message>
    <message>
      <source>Lowest value</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean of x</source>
      <translation>x 的均值</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>Multiply by the value that the weight carries (h), not by the neuron's own output.</source>
      <translation>应乘以这个权重所传的值（h），不是神经元自己的输出。</translation>
    </message>
    <message>
      <source>Neurons of each fully connected layer, first to last.</source>
      <translation>各全连接层的神经元数，由前到后。</translation>
    </message>
    <message>
      <source>New x</source>
      <translation>新的 x</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>One for each input.</source>
      <translation>每个输入一个。</translation>
    </message>
    <message>
      <source>One per row of the two score tables, counted from 0.</source>
      <translation>两张得分表每行一个，从 0 数起。</translation>
    </message>
    <message>
      <source>One row of scores, shown stage by stage.</source>
      <translation>一行得分，逐步展示。</translation>
    </message>
    <message>
      <source>One row per sample; numbers separated by commas, rows by semicolons.</source>
      <translation>每个样本一行；数用逗号隔开，行用分号隔开。</translation>
    </message>
    <message>
      <source>Overlap</source>
      <translation>重叠</translation>
    </message>
    <message>
      <source>Pairs of numbers, written x:y and separated by commas.</source>
      <translation>几对数，写成 x:y，用逗号隔开。</translation>
    </message>
    <message>
      <source>Pairs x:y for the line through the origin.</source>
      <translation>用于过原点直线的几对 x:y。</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心轮数</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>照片</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片数</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>数据点</translation>
    </message>
    <message>
      <source>Points for y = ax</source>
      <translation>用于 y = ax 的点</translation>
    </message>
    <message>
      <source>Points in the cloud</source>
      <translation>这团点的个数</translation>
    </message>
    <message>
      <source>Points to classify</source>
      <translation>要分类的数据</translation>
    </message>
    <message>
      <source>Portion</source>
      <translation>每批新图片数</translation>
    </message>
    <message>
      <source>PyTorch default</source>
      <translation>PyTorch 默认</translation>
    </message>
    <message>
      <source>RNN</source>
      <translation>RNN</translation>
    </message>
    <message>
      <source>ReLU before softmax</source>
      <translation>softmax 前的 ReLU</translation>
    </message>
    <message>
      <source>ReLU into binary cross-entropy</source>
      <translation>ReLU 接二元交叉熵</translation>
    </message>
    <message>
      <source>Right class</source>
      <translation>正确类别</translation>
    </message>
    <message>
      <source>Right classes</source>
      <translation>正确类别</translation>
    </message>
    <message>
      <source>Rounds</source>
      <translation>遍数</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Rows of pixels.</source>
      <translation>像素的行数。</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>Second scores</source>
      <translation>第二组得分</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Seeds tried</source>
      <translation>试过的种子</translation>
    </message>
    <message>
      <source>Separated by commas, instead of the pairs.</source>
      <translation>用逗号隔开，代替成对的写法。</translation>
    </message>
    <message>
      <source>Separated by commas, one for each x value.</source>
      <translation>用逗号隔开，每个 x 值对应一个。</translation>
    </message>
    <message>
      <source>Separated by commas; together with the y values they are used.</source>
      <translation>用逗号隔开，与各 y 值配对使用。</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>边长</translation>
    </message>
    <message>
      <source>Side of the picture</source>
      <translation>图片的边长</translation>
    </message>
    <message>
      <source>Slope of your line</source>
      <translation>你的直线的斜率</translation>
    </message>
    <message>
      <source>Somebody else's mean</source>
      <translation>别人的均值</translation>
    </message>
    <message>
      <source>Standard deviation of what no rule explains.</source>
      <translation>规律解释不了的部分的标准差。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>目标值</translation>
    </message>
    <message>
      <source>Test share</source>
      <translation>测试占比</translation>
    </message>
    <message>
      <source>The accuracy is far too low, however well the network reads.</source>
      <translation>网络认得再好，报出来的准确率也低得离谱。</translation>
    </message>
    <message>
      <source>The bias is missing from the weighted sum.</source>
      <translation>加权和里漏了偏置。</translation>
    </message>
    <message>
      <source>The bias rate times 10,000</source>
      <translation>偏置的学习率乘以 10,000</translation>
    </message>
    <message>
      <source>The centre of one cloud, x₁ and x₂.</source>
      <translation>一团点的中心，x₁ 和 x₂。</translation>
    </message>
    <message>
      <source>The counter that forgets</source>
      <translation>健忘的计数器</translation>
    </message>
    <message>
      <source>The distance between neighbouring values.</source>
      <translation>相邻两个值的间隔。</translation>
    </message>
    <message>
      <source>The exponent has the wrong sign: σ(z) is 1/(1 + e⁻ᶻ), and you computed 1/(1 + eᶻ).</source>
      <translation>指数的符号反了：σ(z) 是 1/(1 + e⁻ᶻ)，你算的是 1/(1 + eᶻ)。</translation>
    </message>
    <message>
      <source>The factor h(1 − h), the slope of the hidden sigmoid, is missing.</source>
      <translation>漏了因子 h(1 − h)，即隐藏层 sigmoid 的斜率。</translation>
    </message>
    <message>
      <source>The factor o(1 − o), the slope of the sigmoid, is missing.</source>
      <translation>漏了因子 o(1 − o)，即 sigmoid 的斜率。</translation>
    </message>
    <message>
      <source>The factor that the machine believes in at first.</source>
      <translation>机器最初相信的倍数。</translation>
    </message>
    <message>
      <source>The factor ½ of the error is missing, so everything is doubled.</source>
      <translation>误差里漏了因子 ½，所以全都大了一倍。</translation>
    </message>
    <message>
      <source>The hidden neuron feeds both outputs; only the first one was counted.</source>
      <translation>隐藏神经元通向两个输出，只算了第一个。</translation>
    </message>
    <message>
      <source>The learning rate is missing from the step.</source>
      <translation>这一步里漏了学习率。</translation>
    </message>
    <message>
      <source>The loss begins far too high and hardly falls: half of the “probabilities” are exactly 0.</source>
      <translation>损失一开始就高得多，而且几乎不降：有一半的“概率”恰好是 0。</translation>
    </message>
    <message>
      <source>The loss depends on how the samples are cut into batches: a short last batch counts too much.</source>
      <translation>损失随分批方式而变：短的最后一批分量过重。</translation>
    </message>
    <message>
      <source>The mean of means</source>
      <translation>平均的平均</translation>
    </message>
    <message>
      <source>The network learns, and stays some points below its best: some classes never get a score.</source>
      <translation>网络能学，但总比应有的水平低几个百分点：有的类别一直得不到分。</translation>
    </message>
    <message>
      <source>The numbers that reach the neuron.</source>
      <translation>到达神经元的数。</translation>
    </message>
    <message>
      <source>The output weights were changed too early: carry the error back through the old ones.</source>
      <translation>输出层的权重改得太早：误差要通过旧的权重传回去。</translation>
    </message>
    <message>
      <source>The part that is only measured, never learned from.</source>
      <translation>只用来测量、从不用来训练的部分。</translation>
    </message>
    <message>
      <source>The rates that are tried one after another.</source>
      <translation>要逐个试的学习率。</translation>
    </message>
    <message>
      <source>The same seed draws the same random numbers again.</source>
      <translation>种子相同，抽到的随机数就相同。</translation>
    </message>
    <message>
      <source>The short last batch</source>
      <translation>短的最后一批</translation>
    </message>
    <message>
      <source>The sign of the slope is turned round: it is o − t, not t − o.</source>
      <translation>斜率的符号反了：是 o − t，不是 t − o。</translation>
    </message>
    <message>
      <source>The slope of the line that the points stray from.</source>
      <translation>点围绕的那条直线的斜率。</translation>
    </message>
    <message>
      <source>The step goes uphill: subtract the learning rate times the slope.</source>
      <translation>这一步走上了坡：应减去学习率乘以斜率。</translation>
    </message>
    <message>
      <source>The strength of one connection, before the step.</source>
      <translation>这一步之前，一条连接的强度。</translation>
    </message>
    <message>
      <source>The strengths of the penalty that are tried.</source>
      <translation>要试的惩罚强度。</translation>
    </message>
    <message>
      <source>The test loop stops at the last 16 of 10,000 pictures.</source>
      <translation>测试循环停在 10,000 张图片的最后 16 张。</translation>
    </message>
    <message>
      <source>The value of a before the first step.</source>
      <translation>第一步之前 a 的值。</translation>
    </message>
    <message>
      <source>The wrong sign</source>
      <translation>符号反了</translation>
    </message>
    <message>
      <source>This is the weighted sum; it has not been through the sigmoid yet.</source>
      <translation>这是加权和，还没有经过 sigmoid。</translation>
    </message>
    <message>
      <source>True intercept</source>
      <translation>真实的截距</translation>
    </message>
    <message>
      <source>True slope</source>
      <translation>真实的斜率</translation>
    </message>
    <message>
      <source>Two weights are swapped: follow the lines from neuron to neuron.</source>
      <translation>两个权重对调了：沿着神经元之间的连线核对。</translation>
    </message>
    <message>
      <source>Value in the formula</source>
      <translation>公式中的值</translation>
    </message>
    <message>
      <source>Value in the graph</source>
      <translation>图中的值</translation>
    </message>
    <message>
      <source>Variances</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What an input neuron passes on.</source>
      <translation>输入神经元传出的值。</translation>
    </message>
    <message>
      <source>What an output neuron should say.</source>
      <translation>输出神经元应当给出的值。</translation>
    </message>
    <message>
      <source>What it should say, one letter for each letter read.</source>
      <translation>网络应当给出的词，读一个字母，答一个字母。</translation>
    </message>
    <message>
      <source>What the network reads, letter by letter.</source>
      <translation>网络逐个字母读入的词。</translation>
    </message>
    <message>
      <source>Where it crosses the ear axis.</source>
      <translation>它与耳朵轴相交的位置。</translation>
    </message>
    <message>
      <source>Where that line meets the y axis.</source>
      <translation>那条直线与 y 轴相交的位置。</translation>
    </message>
    <message>
      <source>Where the finished line is asked for a prediction.</source>
      <translation>用求得的直线在哪里作预测。</translation>
    </message>
    <message>
      <source>Where the grid begins, for a and for b.</source>
      <translation>网格从哪里开始，对 a 和 b 都适用。</translation>
    </message>
    <message>
      <source>Where the grid ends, for a and for b.</source>
      <translation>网格到哪里结束，对 a 和 b 都适用。</translation>
    </message>
    <message>
      <source>Where the slopes of the formula are asked for.</source>
      <translation>在哪里求公式的斜率。</translation>
    </message>
    <message>
      <source>Which recurrent layer reads the word.</source>
      <translation>用哪种循环层来读这个词。</translation>
    </message>
    <message>
      <source>Which share of neurons rests per step.</source>
      <translation>每一步让多大比例的神经元休息。</translation>
    </message>
    <message>
      <source>Which share of the error each correction takes away.</source>
      <translation>每次修正消去多大比例的误差。</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>词</translation>
    </message>
    <message>
      <source>Xavier</source>
      <translation>Xavier</translation>
    </message>
    <message>
      <source>w₁, w₂ and b before the first step.</source>
      <translation>第一步之前的 w₁、w₂ 和 b。</translation>
    </message>
    <message>
      <source>x values</source>
      <translation>x 值</translation>
    </message>
    <message>
      <source>x values for y = ax</source>
      <translation>用于 y = ax 的 x 值</translation>
    </message>
    <message>
      <source>y values</source>
      <translation>y 值</translation>
    </message>
    <message>
      <source>y values for y = ax</source>
      <translation>用于 y = ax 的 y 值</translation>
    </message>
    <message>
      <source>“both” trains twice and shows the two side by side.</source>
      <translation>“both”会训练两次，并排显示两者。</translation>
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
      <source>Open recent</source>
      <translation>打开最近的项目</translation>
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
      <source>A recurrent layer with gates that decide what to keep, what to forget and what to say.</source>
      <translation>带门的循环层，由门决定记住什么、忘掉什么、输出什么。</translation>
    </message>
    <message>
      <source>A recurrent layer with two gates: simpler than LSTM, and often as good.</source>
      <translation>有两个门的循环层：比 LSTM 简单，效果常常一样好。</translation>
    </message>
    <message>
      <source>A small kernel slides over the picture; the same weights are used everywhere.</source>
      <translation>一个小卷积核在图片上滑动，处处使用同一组权重。</translation>
    </message>
    <message>
      <source>A smooth ReLU that is positive everywhere.</source>
      <translation>平滑的 ReLU，处处为正。</translation>
    </message>
    <message>
      <source>A smooth ReLU: z times its own sigmoid; also called swish.</source>
      <translation>平滑的 ReLU：z 乘以自己的 sigmoid，也叫 swish。</translation>
    </message>
    <message>
      <source>A smooth ReLU: z times the probability that a normal number is smaller.</source>
      <translation>平滑的 ReLU：z 乘以正态变量小于它的概率。</translation>
    </message>
    <message>
      <source>Add a learned constant to every output.</source>
      <translation>给每个输出加上一个学到的常数。</translation>
    </message>
    <message>
      <source>All zeros</source>
      <translation>全零</translation>
    </message>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Dilation</source>
      <translation>膨胀率</translation>
    </message>
    <message>
      <source>Distance between the pixels the kernel looks at.</source>
      <translation>卷积核所看像素之间的间隔。</translation>
    </message>
    <message>
      <source>Each output is a weighted sum of all inputs plus a bias; in a sequence, at every time step.</source>
      <translation>每个输出是所有输入的加权和再加偏置；对序列，每个时间步都如此。</translation>
    </message>
    <message>
      <source>Every neuron starts the same and stays the same: hidden layers cannot learn.</source>
      <translation>所有神经元起点相同，以后也始终相同：隐藏层学不到东西。</translation>
    </message>
    <message>
      <source>Every time step</source>
      <translation>每个时间步</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>Gives the network squares, the product or sines of x₁ and x₂ beside the two themselves.</source>
      <translation>除 x₁ 和 x₂ 本身外，再给网络它们的平方、乘积或正弦。</translation>
    </message>
    <message>
      <source>He</source>
      <translation>He</translation>
    </message>
    <message>
      <source>How far below 0 the curve goes.</source>
      <translation>曲线最低到 0 以下多少。</translation>
    </message>
    <message>
      <source>How far the window moves each time, in pixels.</source>
      <translation>窗口每次移动多少像素。</translation>
    </message>
    <message>
      <source>How many feature maps this layer computes.</source>
      <translation>这一层计算多少张特征图。</translation>
    </message>
    <message>
      <source>How many feature maps, or neurons, both layers compute.</source>
      <translation>两层各计算多少张特征图或多少个神经元。</translation>
    </message>
    <message>
      <source>How many numbers the memory holds.</source>
      <translation>隐状态含有多少个数。</translation>
    </message>
    <message>
      <source>How many outputs this layer computes.</source>
      <translation>这一层计算多少个输出。</translation>
    </message>
    <message>
      <source>How many such layers read one another.</source>
      <translation>这样的层叠放几层。</translation>
    </message>
    <message>
      <source>How much of a negative input passes.</source>
      <translation>负的输入保留多少。</translation>
    </message>
    <message>
      <source>How the weights of this layer start.</source>
      <translation>这一层的权重怎样开始。</translation>
    </message>
    <message>
      <source>Initial weights</source>
      <translation>初始权重</translation>
    </message>
    <message>
      <source>Keeps the largest value of each window: smaller maps, and small shifts are forgiven.</source>
      <translation>每个窗口只留最大值：特征图变小，也容许小的位移。</translation>
    </message>
    <message>
      <source>Keeps the mean of each window: smaller maps in which nothing stands out alone.</source>
      <translation>每个窗口只留平均值：特征图变小，单个突出的值会被冲淡。</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>卷积核大小</translation>
    </message>
    <message>
      <source>Kernels</source>
      <translation>卷积核数</translation>
    </message>
    <message>
      <source>Like ReLU, but bends smoothly to −a below 0.</source>
      <translation>与 ReLU 相似，但在 0 以下平滑地弯向 −a。</translation>
    </message>
    <message>
      <source>Neurons</source>
      <translation>神经元数</translation>
    </message>
    <message>
      <source>Normal with deviation 0.01, biases zero.</source>
      <translation>标准差为 0.01 的正态分布，偏置为零。</translation>
    </message>
    <message>
      <source>Only the last time step</source>
      <translation>只取最后一个时间步</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Passes what is positive, and a small part of what is negative, so that no neuron dies.</source>
      <translation>正数原样通过，负数保留一小部分，神经元就不会失活。</translation>
    </message>
    <message>
      <source>PyTorch default</source>
      <translation>PyTorch 默认</translation>
    </message>
    <message>
      <source>Reads a sequence step by step and hands a memory on from each step to the next.</source>
      <translation>逐步读入序列，并把记忆从一步传到下一步。</translation>
    </message>
    <message>
      <source>Share dropped</source>
      <translation>丢弃比例</translation>
    </message>
    <message>
      <source>Side of the square window, in pixels.</source>
      <translation>方形窗口的边长，以像素为单位。</translation>
    </message>
    <message>
      <source>Side of the window; it also moves by this much.</source>
      <translation>窗口的边长，也是每次移动的距离。</translation>
    </message>
    <message>
      <source>Slope below 0</source>
      <translation>0 以下的斜率</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>小随机数</translation>
    </message>
    <message>
      <source>Squeezes into 0 … 1, so that it can be read as a probability.</source>
      <translation>压缩到 0～1，可以当作概率来读。</translation>
    </message>
    <message>
      <source>Squeezes into −1 … 1, zero stays zero.</source>
      <translation>压缩到 −1～1，零仍是零。</translation>
    </message>
    <message>
      <source>Stacked</source>
      <translation>叠放层数</translation>
    </message>
    <message>
      <source>Standardises every feature over the batch, then scales and shifts it by learned numbers.</source>
      <translation>把每个特征在一个批量内标准化，再用学到的数缩放和平移。</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>The part of the inputs set to zero at each step.</source>
      <translation>每一步中置为零的那部分输入所占的比例。</translation>
    </message>
    <message>
      <source>Turns numbers into shares that add up to 1. Cross-entropy already contains it: twice learns slowly.</source>
      <translation>把一组数变成总和为 1 的份额。交叉熵已经包含它，用两次会学得慢。</translation>
    </message>
    <message>
      <source>Two layers and a way around them: the block only learns what to change, so deep networks train.</source>
      <translation>两层加一条绕过它们的通路：只需学习要改变的部分，所以深的网络也能训练。</translation>
    </message>
    <message>
      <source>Uniform within ±1/√inputs, weights and biases.</source>
      <translation>权重和偏置在 ±1/√输入数 内均匀分布。</translation>
    </message>
    <message>
      <source>Uniform within ±√(6/(inputs + outputs)), biases zero: made for tanh and sigmoid (Glorot and Bengio 2010).</source>
      <translation>在 ±√(6/(输入数 + 输出数)) 内均匀分布，偏置为零：适合 tanh 和 sigmoid（Glorot 和 Bengio，2010）。</translation>
    </message>
    <message>
      <source>Uniform within ±√(6/inputs), biases zero: made for ReLU (He et al. 2015).</source>
      <translation>在 ±√(6/输入数) 内均匀分布，偏置为零：适合 ReLU（He 等，2015）。</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>What the network is given, made from x₁ and x₂.</source>
      <translation>由 x₁ 和 x₂ 得到、交给网络的输入。</translation>
    </message>
    <message>
      <source>What the next layer is given of the time steps.</source>
      <translation>把哪些时间步交给下一层。</translation>
    </message>
    <message>
      <source>While training, zeroes a random part of its inputs, so that no neuron relies on one other.</source>
      <translation>训练时随机把一部分输入置为零，让神经元不依赖某一个同伴。</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>Writes all pixels in one row; where they were neighbours is forgotten.</source>
      <translation>把所有像素写成一行；原来谁与谁相邻，不再保留。</translation>
    </message>
    <message>
      <source>Xavier</source>
      <translation>Xavier</translation>
    </message>
    <message>
      <source>Zeros added around the picture, in pixels.</source>
      <translation>图片四周补几圈零，以像素为单位。</translation>
    </message>
    <message>
      <source>max(0, z): passes what is positive, silences the rest.</source>
      <translation>max(0, z)：正数通过，其余变为零。</translation>
    </message>
  </context>
  <context>
    <name>network panel</name>
    <message>
      <source>1 feature</source>
      <translation>1 个特征</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Add a layer</source>
      <translation>加一层</translation>
    </message>
    <message>
      <source>Add {layer}</source>
      <translation>加入 {layer}</translation>
    </message>
    <message>
      <source>Change activation</source>
      <translation>更改激活函数</translation>
    </message>
    <message>
      <source>Change inputs</source>
      <translation>更改输入特征</translation>
    </message>
    <message>
      <source>Change network</source>
      <translation>更换网络</translation>
    </message>
    <message>
      <source>Change number of neurons</source>
      <translation>更改神经元个数</translation>
    </message>
    <message>
      <source>Choose what the network is given, made from x₁ and x₂</source>
      <translation>选择用 x₁ 和 x₂ 算出的输入特征</translation>
    </message>
    <message>
      <source>Diagram</source>
      <translation>结构图</translation>
    </message>
    <message>
      <source>Hidden layer with its activation</source>
      <translation>隐藏层和激活函数</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入特征</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Networks to start from</source>
      <translation>从现成的网络开始</translation>
    </message>
    <message>
      <source>No activation</source>
      <translation>没有激活函数</translation>
    </message>
    <message>
      <source>No hidden layer</source>
      <translation>没有隐藏层</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Remove this layer</source>
      <translation>移除这一层</translation>
    </message>
    <message>
      <source>Remove {layer}</source>
      <translation>移除 {layer}</translation>
    </message>
    <message>
      <source>Show the network as a diagram or as layers</source>
      <translation>用结构图或层列表显示网络</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>colour picture</source>
      <translation>彩色图片</translation>
    </message>
    <message>
      <source>grey picture</source>
      <translation>灰度图片</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>{count} features</source>
      <translation>{count} 个特征</translation>
    </message>
    <message>
      <source>{count} numbers</source>
      <translation>{count} 个数</translation>
    </message>
    <message>
      <source>{count} parameters · {size}</source>
      <translation>{count} 个参数 · {size}</translation>
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
    <name>pages</name>
    <message>
      <source>Dial gauge</source>
      <translation>指针仪表</translation>
    </message>
    <message>
      <source>Gradus</source>
      <translation>Gradus</translation>
    </message>
    <message>
      <source>To the workbench (Esc)</source>
      <translation>回到工作台（Esc）</translation>
    </message>
  </context>
  <context>
    <name>panels</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Lesson</source>
      <translation>课程</translation>
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
    <name>probes</name>
    <message>
      <source>Activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Curvature</source>
      <translation>曲率</translation>
    </message>
    <message>
      <source>Decision field</source>
      <translation>决策区域</translation>
    </message>
    <message>
      <source>Feature maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>How much less sure the network is when a part of the picture is covered.</source>
      <translation>遮住图片的一部分时，网络的把握下降多少。</translation>
    </message>
    <message>
      <source>How sharply the loss bends, and from which learning rate on descent no longer settles.</source>
      <translation>损失弯得有多厉害，以及学习率从多大起下降不再稳定。</translation>
    </message>
    <message>
      <source>How the weights of each layer, and the slopes that change them, are spread.</source>
      <translation>各层权重的分布，以及使它们改变的斜率的分布。</translation>
    </message>
    <message>
      <source>Loss surface</source>
      <translation>损失曲面</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>遮挡图</translation>
    </message>
    <message>
      <source>Saliency</source>
      <translation>显著图</translation>
    </message>
    <message>
      <source>The loss around the weights as they are, over one or two of them or along directions.</source>
      <translation>当前权重周围的损失：沿其中一个或两个权重，或沿某些方向。</translation>
    </message>
    <message>
      <source>The samples whose right class the network thinks least likely.</source>
      <translation>网络认为正确类别最不可能的那些样本。</translation>
    </message>
    <message>
      <source>Weights and gradients</source>
      <translation>权重与梯度</translation>
    </message>
    <message>
      <source>What each kernel looks for, and where it finds it in a picture.</source>
      <translation>每个卷积核在找什么，在图片的哪里找到。</translation>
    </message>
    <message>
      <source>What every layer makes of the samples: neurons that never answer, neurons that are always full.</source>
      <translation>各层怎样变换样本：从不应答的神经元，始终饱和的神经元。</translation>
    </message>
    <message>
      <source>What every neuron answers at every point of the plane.</source>
      <translation>每个神经元在平面各点的应答。</translation>
    </message>
    <message>
      <source>Which classes are taken for which.</source>
      <translation>哪些类别被当成了哪些。</translation>
    </message>
    <message>
      <source>Which pixels the answer hangs on: where a small change would move its score most.</source>
      <translation>答案取决于哪些像素：哪里的小改动最能改变得分。</translation>
    </message>
    <message>
      <source>Worst mistakes</source>
      <translation>最大的错误</translation>
    </message>
  </context>
  <context>
    <name>project</name>
    <message>
      <source>Blobs, one neuron</source>
      <translation>双团，一个神经元</translation>
    </message>
    <message>
      <source>Circle, 2-4-2-1</source>
      <translation>圆环，2-4-2-1</translation>
    </message>
    <message>
      <source>Clothes, 784-1024-10</source>
      <translation>衣物，784-1024-10</translation>
    </message>
    <message>
      <source>Curve fitting, 1-16-16-1</source>
      <translation>曲线拟合，1-16-16-1</translation>
    </message>
    <message>
      <source>Diabetes, 8-6-4-1</source>
      <translation>糖尿病，8-6-4-1</translation>
    </message>
    <message>
      <source>Digits, 784-512-256-128-64-10</source>
      <translation>手写数字，784-512-256-128-64-10</translation>
    </message>
    <message>
      <source>Digits, convolution 10/20</source>
      <translation>手写数字，卷积 10/20</translation>
    </message>
    <message>
      <source>Four quadrants: hidden neurons are needed, and a few are enough.</source>
      <translation>四个象限：需要隐藏层的神经元，几个就够。</translation>
    </message>
    <message>
      <source>Handwritten digits with fully connected layers: about 98 % in ten epochs.</source>
      <translation>用全连接层识别手写数字：十轮后约 98%。</translation>
    </message>
    <message>
      <source>Iris, 4-8-3</source>
      <translation>鸢尾花，4-8-3</translation>
    </message>
    <message>
      <source>Linear regression</source>
      <translation>线性回归</translation>
    </message>
    <message>
      <source>Moons, 2-8-1</source>
      <translation>双月，2-8-1</translation>
    </message>
    <message>
      <source>One neuron without activation finds slope and intercept of a noisy line.</source>
      <translation>一个没有激活函数的神经元，找出带噪声直线的斜率和截距。</translation>
    </message>
    <message>
      <source>Sixteen tanh neurons twice: enough to follow a noisy curve that no straight line fits.</source>
      <translation>两层各十六个 tanh 神经元：足以跟上直线拟合不了的带噪声曲线。</translation>
    </message>
    <message>
      <source>Spiral, 4-16-16-1</source>
      <translation>螺旋，4-16-16-1</translation>
    </message>
    <message>
      <source>Ten figures of a patient, standardised, and a narrowing network that answers yes or no.</source>
      <translation>病人的十项指标，经过标准化，由逐层变窄的网络回答是或否。</translation>
    </message>
    <message>
      <source>Ten kinds of clothes with one wide hidden layer: about 86 % in five epochs.</source>
      <translation>十类衣物，一个宽的隐藏层：五轮后约 86%。</translation>
    </message>
    <message>
      <source>This part is unknown here: it comes from a newer Gradus, or an addition that is missing.</source>
      <translation>这里不认识这一部分：它来自更新的 Gradus，或来自没有安装的扩展。</translation>
    </message>
    <message>
      <source>Three species told apart by four lengths.</source>
      <translation>用四个长度区分三个品种。</translation>
    </message>
    <message>
      <source>Two arms wound around each other: sines as extra inputs and two hidden layers follow them.</source>
      <translation>两条互相缠绕的臂：用正弦作额外输入，加上两个隐藏层，就能跟上。</translation>
    </message>
    <message>
      <source>Two classes that no straight line separates, and a network just big enough to bend around one of them.</source>
      <translation>没有直线能分开的两个类别，和一个刚好能绕住其中一类的网络。</translation>
    </message>
    <message>
      <source>Two clouds, which a single neuron separates with a straight line.</source>
      <translation>两团点，一个神经元用一条直线就能分开。</translation>
    </message>
    <message>
      <source>Two convolutions with 5×5 kernels, pooling, one linear layer: fewer weights, better answers.</source>
      <translation>两层 5×5 的卷积、池化和一个线性层：权重更少，答得更准。</translation>
    </message>
    <message>
      <source>Two crescents that reach into each other; one small hidden layer bends far enough.</source>
      <translation>两个互相嵌入的月牙；一个小的隐藏层就能弯得过去。</translation>
    </message>
    <message>
      <source>XOR, 2-4-2-1</source>
      <translation>异或，2-4-2-1</translation>
    </message>
  </context>
  <context>
    <name>reference</name>
    <message>
      <source>A line with a penalty on the sizes of its coefficients: some become 0.</source>
      <translation>直线，加上对系数大小的惩罚：有些系数变成 0。</translation>
    </message>
    <message>
      <source>A straight boundary with a probability: one sigmoid neuron, fitted to the end.</source>
      <translation>带概率的直线边界：一个 sigmoid 神经元，拟合到底。</translation>
    </message>
    <message>
      <source>Answers as the nearest training samples do.</source>
      <translation>按最近的训练样本回答。</translation>
    </message>
    <message>
      <source>Asks one question after another, each about one input.</source>
      <translation>一个问题接一个问题，每次只问一个输入。</translation>
    </message>
    <message>
      <source>C</source>
      <translation>C</translation>
    </message>
    <message>
      <source>Closed form</source>
      <translation>解析解</translation>
    </message>
    <message>
      <source>Decision tree</source>
      <translation>决策树</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>How many of the nearest samples are asked.</source>
      <translation>询问几个最近的样本。</translation>
    </message>
    <message>
      <source>How many questions follow one another.</source>
      <translation>连续问几个问题。</translation>
    </message>
    <message>
      <source>How many trees vote.</source>
      <translation>多少棵树投票。</translation>
    </message>
    <message>
      <source>How much large coefficients cost.</source>
      <translation>系数大要付出多少代价。</translation>
    </message>
    <message>
      <source>Lasso</source>
      <translation>Lasso 回归</translation>
    </message>
    <message>
      <source>Linear SVM</source>
      <translation>线性 SVM</translation>
    </message>
    <message>
      <source>Logistic regression</source>
      <translation>逻辑回归</translation>
    </message>
    <message>
      <source>Many trees, each grown on a random part of the samples, vote.</source>
      <translation>许多棵树投票，每棵都在随机抽取的部分样本上长成。</translation>
    </message>
    <message>
      <source>Naive Bayes</source>
      <translation>朴素贝叶斯</translation>
    </message>
    <message>
      <source>Nearest neighbours</source>
      <translation>最近邻</translation>
    </message>
    <message>
      <source>Neighbours</source>
      <translation>近邻数</translation>
    </message>
    <message>
      <source>One bell curve per class and input, as if inputs knew nothing of each other.</source>
      <translation>每个类别、每个输入一条钟形曲线，好像各输入互不相关。</translation>
    </message>
    <message>
      <source>Penalty</source>
      <translation>惩罚</translation>
    </message>
    <message>
      <source>RBF SVM</source>
      <translation>RBF SVM</translation>
    </message>
    <message>
      <source>Random forest</source>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>Ridge</source>
      <translation>岭回归</translation>
    </message>
    <message>
      <source>The best straight line or plane, computed in one go.</source>
      <translation>最佳的直线或平面，一次算出。</translation>
    </message>
    <message>
      <source>The boundary of widest margin among smooth hills around the samples.</source>
      <translation>在样本周围的平滑山丘之间，间隔最宽的边界。</translation>
    </message>
    <message>
      <source>The closed form with a penalty on the squares of the coefficients.</source>
      <translation>解析解，加上对系数平方的惩罚。</translation>
    </message>
    <message>
      <source>The straight boundary that keeps the widest margin.</source>
      <translation>间隔最宽的直线边界。</translation>
    </message>
    <message>
      <source>Trees</source>
      <translation>树的棵数</translation>
    </message>
    <message>
      <source>What a misplaced sample costs; small is smoother.</source>
      <translation>放错一个样本的代价；越小越平滑。</translation>
    </message>
  </context>
  <context>
    <name>result</name>
    <message>
      <source>Figures</source>
      <translation>数值</translation>
    </message>
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
    <name>start</name>
    <message>
      <source>Begin with a project</source>
      <translation>从一个项目开始</translation>
    </message>
    <message>
      <source>Begin with lesson {number}</source>
      <translation>从第 {number} 课开始</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Course</source>
      <translation>课程</translation>
    </message>
    <message>
      <source>First project</source>
      <translation>最初的项目</translation>
    </message>
    <message>
      <source>Go on with lesson {number}</source>
      <translation>继续第 {number} 课</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Projects that you save appear here. Drop a .gradus file on the window to open it.</source>
      <translation>保存过的项目会出现在这里。把 .gradus 文件拖到窗口上即可打开。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>{done} of {all} lessons done</source>
      <translation>已完成 {done} / {all}</translation>
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
      <translation>损失至少要低这么多，才算降低。</translation>
    </message>
    <message>
      <source>A loss stops at or below it, an accuracy at or above it.</source>
      <translation>损失降到此值或以下、准确率升到此值或以上时停止。</translation>
    </message>
    <message>
      <source>A step against the slope of each batch.</source>
      <translation>逆着每个批量的斜率走一步。</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>Adam whose weight decay shrinks the weights themselves instead of bending their slopes.</source>
      <translation>权重衰减直接缩小权重、而不改动斜率的 Adam。</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Apple GPU (MPS)</source>
      <translation>苹果图形处理器（MPS）</translation>
    </message>
    <message>
      <source>As a share of the loss: 0.001 is a thousandth.</source>
      <translation>占损失的比例：0.001 即千分之一。</translation>
    </message>
    <message>
      <source>At the end</source>
      <translation>最终占比</translation>
    </message>
    <message>
      <source>BCE on probabilities</source>
      <translation>二元交叉熵（概率）</translation>
    </message>
    <message>
      <source>BCE with logits</source>
      <translation>二元交叉熵（logits）</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>Bend</source>
      <translation>转折点</translation>
    </message>
    <message>
      <source>Binary cross-entropy of outputs that are probabilities already: the network ends with Sigmoid.</source>
      <translation>输出已是概率时的二元交叉熵：网络以 Sigmoid 结尾。</translation>
    </message>
    <message>
      <source>Binary cross-entropy. It already contains the sigmoid: the last layer gives a logit.</source>
      <translation>二元交叉熵。它已经包含 sigmoid：最后一层给出 logit。</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>处理器（CPU）</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>恒定</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>余弦衰减</translation>
    </message>
    <message>
      <source>Cross-entropy</source>
      <translation>交叉熵</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>计算设备</translation>
    </message>
    <message>
      <source>Differences above this count by their size, not their square.</source>
      <translation>超过此值的差按大小计，不按平方计。</translation>
    </message>
    <message>
      <source>Divides each step by the usual size of that weight's recent slopes.</source>
      <translation>每一步都除以该权重近来斜率的通常大小。</translation>
    </message>
    <message>
      <source>Draw a new order of the training samples for every epoch.</source>
      <translation>每一轮都重新打乱训练样本的顺序。</translation>
    </message>
    <message>
      <source>Draws the initial weights and the order of the samples. The same seed gives the same run.</source>
      <translation>决定初始权重和样本的顺序。种子相同，训练过程就相同。</translation>
    </message>
    <message>
      <source>Drops</source>
      <translation>下降次数</translation>
    </message>
    <message>
      <source>Each weight gets a step size of its own from the history of its slopes.</source>
      <translation>每个权重按自己斜率的历史得到自己的步长。</translation>
    </message>
    <message>
      <source>Each weight's steps shrink with the sum of its squared slopes so far: bold at first, then ever smaller.</source>
      <translation>每个权重的步长随累计的斜率平方和缩小：起初大胆，以后越来越小。</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>Ends the run after so many seconds of training.</source>
      <translation>训练满若干秒后停止。</translation>
    </message>
    <message>
      <source>Ends the run as soon as a loss is low, or an accuracy high, enough.</source>
      <translation>损失够低或准确率够高时就停止。</translation>
    </message>
    <message>
      <source>Ends the run when the training loss has hardly moved for a while.</source>
      <translation>训练损失有一阵几乎不动时停止。</translation>
    </message>
    <message>
      <source>Ends the run when the validation loss has stopped falling. Without validation samples it watches the test loss, which then is no longer an honest test.</source>
      <translation>验证损失不再下降时停止。没有验证样本时改看测试损失，测试就不再是公正的检验。</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>倍数</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Half the mean</source>
      <translation>均值的一半</translation>
    </message>
    <message>
      <source>How large each step is. You can drag it while training.</source>
      <translation>每一步走多大。训练中也可以拖动。</translation>
    </message>
    <message>
      <source>How many epochs may pass without a new lowest loss.</source>
      <translation>多少轮没有新的最低损失就停止。</translation>
    </message>
    <message>
      <source>How many samples make one step.</source>
      <translation>多少个样本走一步。</translation>
    </message>
    <message>
      <source>How many times all training samples are seen.</source>
      <translation>全部训练样本要看几遍。</translation>
    </message>
    <message>
      <source>How much of the last step is kept; 0 is plain descent.</source>
      <translation>上一步保留多少；0 就是普通的梯度下降。</translation>
    </message>
    <message>
      <source>How often the rate falls, at equal distances.</source>
      <translation>学习率下降几次，间隔相等。</translation>
    </message>
    <message>
      <source>How surprised the network is by the right class. It already contains softmax: the last layer gives logits.</source>
      <translation>网络对正确类别有多意外。它已经包含 softmax：最后一层给出 logits。</translation>
    </message>
    <message>
      <source>How the errors become one number; it scales the gradient, so the rate must fit it.</source>
      <translation>误差怎样合成一个数；它会缩放梯度，学习率要与之相配。</translation>
    </message>
    <message>
      <source>Huber</source>
      <translation>Huber</translation>
    </message>
    <message>
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>裕量</translation>
    </message>
    <message>
      <source>Mean absolute error (L1)</source>
      <translation>平均绝对误差（L1）</translation>
    </message>
    <message>
      <source>Mean over everything</source>
      <translation>对全部取平均</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>Measures the slope where the momentum leads (Nesterov 1983); without momentum, no effect.</source>
      <translation>在动量将到之处测量斜率（Nesterov，1983）；没有动量时不起作用。</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>NVIDIA GPU (CUDA)</source>
      <translation>NVIDIA 图形处理器（CUDA）</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>One cycle</source>
      <translation>单周期</translation>
    </message>
    <message>
      <source>Over epochs</source>
      <translation>比较轮数</translation>
    </message>
    <message>
      <source>Over how many epochs the loss is compared.</source>
      <translation>在多少轮之间比较损失。</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心轮数</translation>
    </message>
    <message>
      <source>Pulls every weight towards zero by the same amount; small ones stay there.</source>
      <translation>把每个权重以同样的幅度拉向零；小的会停在零。</translation>
    </message>
    <message>
      <source>Pulls every weight towards zero, in proportion to its size.</source>
      <translation>把每个权重按其大小成比例地拉向零。</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Reduction</source>
      <translation>归并方式</translation>
    </message>
    <message>
      <source>Rising share</source>
      <translation>上升段占比</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>秒数</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>打乱顺序</translation>
    </message>
    <message>
      <source>Smallest change</source>
      <translation>最小变化</translation>
    </message>
    <message>
      <source>Squared for small differences, absolute for large ones: outliers pull less.</source>
      <translation>小的差取平方，大的差取绝对值：离群点的影响更小。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>阶梯下降</translation>
    </message>
    <message>
      <source>Sum over everything</source>
      <translation>对全部求和</translation>
    </message>
    <message>
      <source>Sum over outputs, mean over samples</source>
      <translation>对输出求和，对样本取平均</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>Target reached</source>
      <translation>达到目标</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>Test loss</source>
      <translation>测试损失</translation>
    </message>
    <message>
      <source>The mean of the absolute differences: a far miss counts no more than its distance.</source>
      <translation>差的绝对值的平均：偏得远，也只按距离计。</translation>
    </message>
    <message>
      <source>The mean of the squared differences: far misses count most.</source>
      <translation>差的平方的平均：偏得远的影响最大。</translation>
    </message>
    <message>
      <source>The part of the run in which the rate rises.</source>
      <translation>学习率上升的那一段占整个训练的比例。</translation>
    </message>
    <message>
      <source>The rate falls along half a cosine wave: slowly, fast, slowly.</source>
      <translation>学习率按半个余弦波下降：先慢，后快，再慢。</translation>
    </message>
    <message>
      <source>The rate is multiplied by the same factor several times over the run.</source>
      <translation>训练中学习率几次乘以同一个倍数。</translation>
    </message>
    <message>
      <source>The rate rises evenly over the first steps, then stays.</source>
      <translation>学习率在开头的若干步均匀上升，然后不变。</translation>
    </message>
    <message>
      <source>The rate rises from 1/25 to its peak, then falls to almost 0, both along a cosine.</source>
      <translation>学习率从峰值的 1/25 升到峰值，再降到接近 0，都沿余弦曲线。</translation>
    </message>
    <message>
      <source>The rate stays as you set it.</source>
      <translation>学习率保持你的设定。</translation>
    </message>
    <message>
      <source>Time is up</source>
      <translation>时间到</translation>
    </message>
    <message>
      <source>Time spent training; pauses do not count.</source>
      <translation>训练所用的时间，暂停不计。</translation>
    </message>
    <message>
      <source>Training accuracy</source>
      <translation>训练准确率</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>Warm-up share</source>
      <translation>预热占比</translation>
    </message>
    <message>
      <source>Weight decay (L2)</source>
      <translation>权重衰减（L2）</translation>
    </message>
    <message>
      <source>What is left of the rate at each drop.</source>
      <translation>每次下降后学习率剩下多少。</translation>
    </message>
    <message>
      <source>What is left of the rate in the end, as a share.</source>
      <translation>最后学习率剩下的比例。</translation>
    </message>
    <message>
      <source>What is watched, once after each epoch.</source>
      <translation>每轮之后看哪个指标。</translation>
    </message>
    <message>
      <source>When flat</source>
      <translation>持平时</translation>
    </message>
    <message>
      <source>Where the network is computed.</source>
      <translation>网络在哪里计算。</translation>
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
      <translation>决策边界</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>手写</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>拟合</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>vision</name>
    <message>
      <source>A small convolutional network, trained on rendered dials; it can be taught your own needle.</source>
      <translation>小型卷积网络，用绘制的表盘训练；可以教它认识你的指针。</translation>
    </message>
    <message>
      <source>Above the upper limit</source>
      <translation>高于上限</translation>
    </message>
    <message>
      <source>Below the lower limit</source>
      <translation>低于下限</translation>
    </message>
    <message>
      <source>Colour mask and total least squares</source>
      <translation>颜色掩膜与总体最小二乘</translation>
    </message>
    <message>
      <source>Connecting to the camera.</source>
      <translation>正在连接摄像头。</translation>
    </message>
    <message>
      <source>Cut out the needle, pin it through both dots and turn it by hand.</source>
      <translation>剪下指针，用针穿过两个圆点，用手转动。</translation>
    </message>
    <message>
      <source>Finds the long axis of the needle's pixels. Needs a needle unlike everything else in colour.</source>
      <translation>求指针像素的长轴。指针颜色需要与其他部分不同。</translation>
    </message>
    <message>
      <source>Glare covers the dial: turn the lamp or the camera a little.</source>
      <translation>反光遮住了表盘：把灯或摄像头稍微转个角度。</translation>
    </message>
    <message>
      <source>Hough lines</source>
      <translation>霍夫直线</translation>
    </message>
    <message>
      <source>Keeps the longest straight edge that points at the centre. Any colour; printing can mislead it.</source>
      <translation>取指向中心的最长直边。颜色不限；印刷图案会误导它。</translation>
    </message>
    <message>
      <source>Lays a straight line through the red pixels. Breaks down when the needle stands upright.</source>
      <translation>用一条直线拟合红色像素。指针竖直时会崩溃。</translation>
    </message>
    <message>
      <source>Network and polar unwrap together</source>
      <translation>网络与极坐标展开结合</translation>
    </message>
    <message>
      <source>Neural network</source>
      <translation>神经网络</translation>
    </message>
    <message>
      <source>No camera answers here. Check that it is plugged in and that no other program holds it; trying again.</source>
      <translation>这里没有摄像头应答。检查是否插好、是否有其他程序占用；正在重试。</translation>
    </message>
    <message>
      <source>No needle is to be seen: something covers it, or its colour is not the chosen one.</source>
      <translation>看不到指针：可能有遮挡，或颜色与所选的不同。</translation>
    </message>
    <message>
      <source>Paper gauge</source>
      <translation>纸质仪表</translation>
    </message>
    <message>
      <source>Polar unwrap</source>
      <translation>极坐标展开</translation>
    </message>
    <message>
      <source>Red mask and regression line</source>
      <translation>红色掩膜与回归直线</translation>
    </message>
    <message>
      <source>The camera gives no picture at present.</source>
      <translation>摄像头暂时没有画面。</translation>
    </message>
    <message>
      <source>The camera was unplugged or the stream ended. Connecting again.</source>
      <translation>摄像头已拔出，或视频流已结束。正在重新连接。</translation>
    </message>
    <message>
      <source>The contrast is low ({levels} of 255 grey levels): give more light or wipe the glass.</source>
      <translation>对比度低（255 级灰度中只用了 {levels} 级）：增加光线，或擦净玻璃。</translation>
    </message>
    <message>
      <source>The dial is not where it was calibrated: put the camera back or calibrate again.</source>
      <translation>表盘不在标定时的位置：把摄像头放回原处，或重新标定。</translation>
    </message>
    <message>
      <source>The dial is seen at a slant (height to width {ratio} : 1): straighten it in the calibration.</source>
      <translation>表盘看起来是斜的（高宽比 {ratio} : 1）：在标定中把它校正。</translation>
    </message>
    <message>
      <source>The dial is too small in the picture: go nearer or raise the resolution.</source>
      <translation>表盘在画面中太小：靠近一些，或提高分辨率。</translation>
    </message>
    <message>
      <source>The dial's radius is only {radius} pixels: go nearer or raise the resolution ({wanted} is good).</source>
      <translation>表盘半径只有 {radius} 像素：靠近一些，或提高分辨率（{wanted} 像素为宜）。</translation>
    </message>
    <message>
      <source>The four squares tell the program how the sheet is held.</source>
      <translation>程序根据四个方块判断纸的朝向。</translation>
    </message>
    <message>
      <source>The network tells needle from printing, the unrolled dial gives the exact angle. The default.</source>
      <translation>网络分清指针和印刷图案，展开的表盘给出精确角度。默认方法。</translation>
    </message>
    <message>
      <source>The picture has stopped. The last good reading stays on show; connecting again.</source>
      <translation>画面停住了。最近一次可信读数保留显示；正在重新连接。</translation>
    </message>
    <message>
      <source>The picture is blurred: focus the camera, hold it still or give more light.</source>
      <translation>画面模糊：重新对焦、固定摄像头或增加光线。</translation>
    </message>
    <message>
      <source>The picture is soft (sharpness {percent} %): focus the camera and hold it still.</source>
      <translation>画面偏软（清晰度 {percent}%）：重新对焦并固定摄像头。</translation>
    </message>
    <message>
      <source>Two directions look like the needle: give more contrast or pick the needle's colour.</source>
      <translation>有两个方向都像指针：提高对比度，或点选指针颜色。</translation>
    </message>
    <message>
      <source>Unrolls the dial so that the needle becomes an upright streak. Any colour, no training.</source>
      <translation>把表盘展开成长带，指针变成一道竖线。颜色不限，不用训练。</translation>
    </message>
    <message>
      <source>What looks like a needle points beside the scale: check the marks.</source>
      <translation>疑似指针指向标尺之外：检查标定的刻度线。</translation>
    </message>
    <message>
      <source>a number is not finite</source>
      <translation>有的数不是有限值</translation>
    </message>
    <message>
      <source>it is missing</source>
      <translation>缺少这一项</translation>
    </message>
    <message>
      <source>it is neither true nor false</source>
      <translation>它既不是 true 也不是 false</translation>
    </message>
    <message>
      <source>it is not a list</source>
      <translation>它不是列表</translation>
    </message>
    <message>
      <source>it is not a number</source>
      <translation>它不是数</translation>
    </message>
    <message>
      <source>it is not made of pairs of numbers</source>
      <translation>它不是由成对的数组成</translation>
    </message>
    <message>
      <source>it needs at least two marks</source>
      <translation>至少需要两个刻度点</translation>
    </message>
    <message>
      <source>its marks sweep more than one turn</source>
      <translation>刻度点跨过了一整圈以上</translation>
    </message>
    <message>
      <source>its needle is none of auto, red, black and white</source>
      <translation>指针颜色不是 auto、red、black、white 之一</translation>
    </message>
    <message>
      <source>its plane is no homography of nine numbers that can be undone</source>
      <translation>平面不是由九个数组成的可逆单应矩阵</translation>
    </message>
    <message>
      <source>its radius is not above 0</source>
      <translation>半径不大于 0</translation>
    </message>
    <message>
      <source>no dial has it</source>
      <translation>表盘文件没有这一项</translation>
    </message>
    <message>
      <source>the marks' angles must rise or fall steadily (add 360 where the scale passes the top)</source>
      <translation>刻度点的角度必须一直增大或一直减小（标尺越过正上方时加 360）</translation>
    </message>
    <message>
      <source>the marks' values must rise or fall steadily</source>
      <translation>刻度点的数值必须一直增大或一直减小</translation>
    </message>
    <message>
      <source>{percent} % of the dial are burnt out: move the lamp aside or lower the exposure.</source>
      <translation>表盘有 {percent}% 过曝：把灯移开，或降低曝光。</translation>
    </message>
    <message>
      <source>{percent} % of the dial lie outside the picture: move the camera or calibrate again.</source>
      <translation>表盘有 {percent}% 在画面之外：移动摄像头，或重新标定。</translation>
    </message>
  </context>
</TS>
