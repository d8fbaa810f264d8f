<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>ActivationExplorer</name>
    <message>
      <source>A neuron by hand</source>
      <translation>手算一个神经元</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Choose a layer to see where its sums lie on the curve; the bars move while you train.</source>
      <translation>选一层，看它的加权和落在曲线的哪里；训练时柱子会移动。</translation>
    </message>
    <message>
      <source>Drag to move z. Solid: the activation. Dashed: its slope. Tinted: almost flat.</source>
      <translation>拖动可以移动 z。实线：激活函数。虚线：斜率。底色：几乎平坦。</translation>
    </message>
    <message>
      <source>Layer of your network</source>
      <translation>你的网络中的层</translation>
    </message>
    <message>
      <source>The bars in the plot show the sums that reach this layer, over your training samples.</source>
      <translation>图中的柱子是训练样本送到这一层的加权和。</translation>
    </message>
    <message>
      <source>Your network</source>
      <translation>你的网络</translation>
    </message>
    <message>
      <source>Your network has no activation of these kinds. Add one and its sums appear here.</source>
      <translation>你的网络里没有这些激活函数。加入一个，它的加权和就显示在这里。</translation>
    </message>
    <message>
      <source>not shown</source>
      <translation>不显示</translation>
    </message>
    <message>
      <source>z = {z}, {formula} gives {a}. A correction that comes back is multiplied by {slope}.</source>
      <translation>z = {z}，{formula} 得到 {a}。传回来的修正量要乘以 {slope}。</translation>
    </message>
    <message>
      <source>z = {z}, {formula} gives {a}. Here the curve is flat: only {slope} of a correction is left.</source>
      <translation>z = {z}，{formula} 得到 {a}。这里曲线平坦：修正量只剩 {slope} 倍。</translation>
    </message>
    <message>
      <source>{layer}, neurons {count}</source>
      <translation>{layer}，神经元 {count} 个</translation>
    </message>
    <message>
      <source>{share} of the sums lie where {name} is almost flat.</source>
      <translation>{share} 的加权和落在 {name} 几乎平坦的地方。</translation>
    </message>
  </context>
  <context>
    <name>BackpropExplorer</name>
    <message>
      <source>2-2-2 network</source>
      <translation>2-2-2 网络</translation>
    </message>
    <message>
      <source>A small graph</source>
      <translation>小计算图</translation>
    </message>
    <message>
      <source>Through softmax</source>
      <translation>穿过 softmax</translation>
    </message>
    <message>
      <source>Which calculation</source>
      <translation>看哪一种计算</translation>
    </message>
  </context>
  <context>
    <name>BallStage</name>
    <message>
      <source>Arrived: {at}. Steps taken: {steps}.</source>
      <translation>到了：{at}。共走 {steps} 步。</translation>
    </message>
    <message>
      <source>At {rate} every step jumps over the valley to the other wall, yet lower than before.</source>
      <translation>学习率为 {rate} 时，每一步都跳过谷底到对面，但比原来低。</translation>
    </message>
    <message>
      <source>At {rate} every step shortens the way by a good share.</source>
      <translation>学习率为 {rate} 时，每一步都缩短一大截路。</translation>
    </message>
    <message>
      <source>At {rate} the ball creeps: it is safe, and far too patient.</source>
      <translation>学习率为 {rate} 时小球慢慢爬：稳当，但太慢。</translation>
    </message>
    <message>
      <source>Ball on the curve</source>
      <translation>曲线上的小球</translation>
    </message>
    <message>
      <source>Click to put the ball down.</source>
      <translation>点击可以放下小球。</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Each step lands higher than the one before: at {rate} the ball leaves for good.</source>
      <translation>一步比一步落得高：学习率为 {rate} 时，小球一去不回。</translation>
    </message>
    <message>
      <source>How errors are added up changes the slope, and so which rate is too large.</source>
      <translation>误差怎样相加，决定斜率有多大，也就决定多大的学习率算太大。</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss after every step</source>
      <translation>每一步之后的损失</translation>
    </message>
    <message>
      <source>Next step: −rate × slope</source>
      <translation>下一步：−学习率 × 斜率</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>Steps of the absolute error are all of one size until a kink is passed.</source>
      <translation>绝对误差的步子一样大，直到越过尖角。</translation>
    </message>
    <message>
      <source>The ball rests at {at} in the shallow valley. From the other side of the hill it finds the deep one.</source>
      <translation>小球停在浅谷里的 {at}。从山的另一边出发，它会找到深谷。</translation>
    </message>
    <message>
      <source>The slope of the absolute error does not shrink near the goal: the ball goes on jumping over it.</source>
      <translation>绝对误差的斜率在目标附近不会变小：小球一直在目标两边跳。</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>{rate} is beyond the edge: every step jumps over the valley and lands higher.</source>
      <translation>{rate} 超过了稳定边界：每一步都跳过谷底，落得更高。</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>BarsStage</name>
    <message>
      <source>A power has become 0, and −ln 0 is infinite. Subtract the largest score.</source>
      <translation>有一个指数结果变成了 0，而 −ln 0 是无穷大。减去最大的分数即可。</translation>
    </message>
    <message>
      <source>Above z = {limit} eᶻ is inf in float32, and inf / inf is NaN. Subtract the largest score.</source>
      <translation>z 超过 {limit} 时，eᶻ 在 float32 里是 inf，inf / inf 就是 NaN。减去最大的分数即可。</translation>
    </message>
    <message>
      <source>Added to every score</source>
      <translation>给每个分数都加上</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>Click a row to make it the right class.</source>
      <translation>点击一行，把它设为正确类别。</translation>
    </message>
    <message>
      <source>Scores are divided by it: below 1 the best class takes more, above 1 less.</source>
      <translation>分数除以它：小于 1 时领先的类别占得更多，大于 1 时更少。</translation>
    </message>
    <message>
      <source>Softmax(z − c) = softmax(z): with c = max z no power is above 1.</source>
      <translation>Softmax(z − c) = softmax(z)：取 c = max z，指数结果都不超过 1。</translation>
    </message>
    <message>
      <source>Subtract the largest score</source>
      <translation>减去最大的分数</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>The powers add up to {total}. Class {number} gets {share}, so its loss is −ln p = {loss}. The last column is the slope of the loss.</source>
      <translation>指数结果之和为 {total}。类别 {number} 占 {share}，损失为 −ln p = {loss}。最后一列是损失的斜率。</translation>
    </message>
    <message>
      <source>The same number on every score changes no share, but eᶻ may become too large.</source>
      <translation>每个分数加同一个数，份额不变，但 eᶻ 可能过大。</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>类别 {number}</translation>
    </message>
    <message>
      <source>e to that</source>
      <translation>e 的幂</translation>
    </message>
    <message>
      <source>score z</source>
      <translation>分数 z</translation>
    </message>
    <message>
      <source>share p</source>
      <translation>份额 p</translation>
    </message>
    <message>
      <source>z − max z</source>
      <translation>z − max z</translation>
    </message>
  </context>
  <context>
    <name>BoundaryView</name>
    <message>
      <source>Arrow keys move the cross-hair. A click or Enter keeps it in place, Escape lets it go.</source>
      <translation>方向键移动十字线。单击或回车键让它停住，Esc 键放开。</translation>
    </message>
    <message>
      <source>Click to set one, or take the brush and paint. Then run.</source>
      <translation>点击放一个点，或用画笔涂画，然后训练。</translation>
    </message>
    <message>
      <source>Decision field</source>
      <translation>决策区域</translation>
    </message>
    <message>
      <source>Loading the data …</source>
      <translation>正在载入数据…</translation>
    </message>
    <message>
      <source>No points yet.</source>
      <translation>还没有点。</translation>
    </message>
  </context>
  <context>
    <name>BugZoo</name>
    <message>
      <source>Both programs really ran: same data, same first weights, one line apart.</source>
      <translation>两个程序都真的跑过：数据相同，初始权重相同，只差一行。</translation>
    </message>
    <message>
      <source>Click it.</source>
      <translation>点击它。</translation>
    </message>
    <message>
      <source>Click the line that causes the symptom.</source>
      <translation>点击造成这个症状的那一行。</translation>
    </message>
    <message>
      <source>Computing both runs.</source>
      <translation>正在计算两次运行。</translation>
    </message>
    <message>
      <source>Exhibits</source>
      <translation>展品</translation>
    </message>
    <message>
      <source>Found: line {number}</source>
      <translation>找到了：第 {number} 行</translation>
    </message>
    <message>
      <source>Look at another one.</source>
      <translation>再看看别的行。</translation>
    </message>
    <message>
      <source>Mend it</source>
      <translation>改好它</translation>
    </message>
    <message>
      <source>Mended</source>
      <translation>改好了</translation>
    </message>
    <message>
      <source>Nearly all run without an error. Look at the curve, then click the guilty line.</source>
      <translation>它们几乎都不报错。先看曲线，再点击出问题的那一行。</translation>
    </message>
    <message>
      <source>Next exhibit</source>
      <translation>下一个展品</translation>
    </message>
    <message>
      <source>Now there stands: {line}</source>
      <translation>现在写的是：{line}</translation>
    </message>
    <message>
      <source>That line is as it should be.</source>
      <translation>这一行没有问题。</translation>
    </message>
    <message>
      <source>The line is gone: what it did belongs before the loop.</source>
      <translation>这一行已删去：它做的事应当放在循环之前。</translation>
    </message>
    <message>
      <source>The program; click the line that does it</source>
      <translation>程序；点击出问题的那一行</translation>
    </message>
    <message>
      <source>What the program printed or lost, with the bug and mended</source>
      <translation>程序打印的数或损失：有错误时与改好后</translation>
    </message>
    <message>
      <source>Which line does it?</source>
      <translation>是哪一行造成的？</translation>
    </message>
    <message>
      <source>mended</source>
      <translation>改好后</translation>
    </message>
    <message>
      <source>with the bug</source>
      <translation>有错误时</translation>
    </message>
  </context>
  <context>
    <name>CodeStage</name>
    <message>
      <source>Forget zero_grad</source>
      <translation>忘了 zero_grad</translation>
    </message>
    <message>
      <source>Hover a line: the same part lights up everywhere. TensorFlow is shown, not run.</source>
      <translation>指向一行代码，各处的同一部分会一起亮起。TensorFlow 的代码只展示，不运行。</translation>
    </message>
    <message>
      <source>How far the step goes; beyond 0.214 it never settles.</source>
      <translation>这一步走多远；超过 0.214 就停不下来。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>PyTorch adds new slopes to the old ones until they are cleared.</source>
      <translation>不清零的话，PyTorch 会把新的斜率加到旧的上。</translation>
    </message>
    <message>
      <source>Slope {slope}, so one step leads to {after}; after {steps} steps a is {good}.</source>
      <translation>斜率是 {slope}，所以一步走到 {after}；{steps} 步之后 a 是 {good}。</translation>
    </message>
    <message>
      <source>Slopes of Q = 3a³ − b²</source>
      <translation>Q = 3a³ − b² 的斜率</translation>
    </message>
    <message>
      <source>The value of a where the slopes of Q are asked for.</source>
      <translation>在哪个 a 处求 Q 的斜率。</translation>
    </message>
    <message>
      <source>The value of b where the slopes of Q are asked for.</source>
      <translation>在哪个 b 处求 Q 的斜率。</translation>
    </message>
    <message>
      <source>Where the step begins; the best a is 2.</source>
      <translation>这一步从哪里出发；最好的 a 是 2。</translation>
    </message>
    <message>
      <source>With slopes cleared a is {good} after {steps} steps. Forgotten, they pile up like swing: a overshoots to {widest} and does not come to rest.</source>
      <translation>每次清零，{steps} 步之后 a 是 {good}。忘了清零，斜率越积越多，像荡秋千：a 冲到 {widest}，停不下来。</translation>
    </message>
    <message>
      <source>a after every step</source>
      <translation>每一步之后的 a</translation>
    </message>
    <message>
      <source>a before the step</source>
      <translation>这一步之前的 a</translation>
    </message>
    <message>
      <source>a: {before} → {after}</source>
      <translation>a：{before} → {after}</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>∂Q/∂a by autograd</source>
      <translation>自动求导得 ∂Q/∂a</translation>
    </message>
    <message>
      <source>∂Q/∂a by the rule 9a²</source>
      <translation>按法则 9a² 求 ∂Q/∂a</translation>
    </message>
    <message>
      <source>∂Q/∂b by autograd</source>
      <translation>自动求导得 ∂Q/∂b</translation>
    </message>
    <message>
      <source>∂Q/∂b by the rule −2b</source>
      <translation>按法则 −2b 求 ∂Q/∂b</translation>
    </message>
  </context>
  <context>
    <name>CollectClass</name>
    <message numerus="yes">
      <source>%n picture(s)</source>
      <translation>
        <numerusform>%n 张图片</numerusform>
      </translation>
    </message>
    <message>
      <source>A class that has pictures keeps its name.</source>
      <translation>已有图片的类别不能改名。</translation>
    </message>
    <message>
      <source>Delete the newest picture</source>
      <translation>删除最新一张</translation>
    </message>
    <message>
      <source>Hold to record</source>
      <translation>按住录制</translation>
    </message>
    <message>
      <source>Keeps ten pictures a second while you hold it, or hold the key {key}.</source>
      <translation>按住时每秒保存十张图片；也可按住键 {key}。</translation>
    </message>
    <message>
      <source>Name of the class</source>
      <translation>类别名称</translation>
    </message>
  </context>
  <context>
    <name>CollectDialog</name>
    <message>
      <source>A film</source>
      <translation>影片</translation>
    </message>
    <message>
      <source>A film…</source>
      <translation>影片…</translation>
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
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Class 1</source>
      <translation>类别 1</translation>
    </message>
    <message>
      <source>Class 2</source>
      <translation>类别 2</translation>
    </message>
    <message>
      <source>Class {number}</source>
      <translation>类别 {number}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Collect pictures</source>
      <translation>采集图片</translation>
    </message>
    <message>
      <source>Enough to begin. More pictures in more places and light make it better.</source>
      <translation>可以开始了。换些地点和光线多采集一些会更好。</translation>
    </message>
    <message>
      <source>Few pictures: {names}. The network may overlook them; ten or more, as many as of the others.</source>
      <translation>图片太少：{names}。网络可能忽略它们；请采集十张以上，并与其他类别相当。</translation>
    </message>
    <message>
      <source>Folder for the pictures</source>
      <translation>保存图片的文件夹</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>文件夹…</translation>
    </message>
    <message>
      <source>Hold a class's button, or its digit key, and move the thing a little. Pictures stay on this machine.</source>
      <translation>按住某个类别的按钮或数字键，并稍微移动物品。图片只留在本机。</translation>
    </message>
    <message>
      <source>Two classes need pictures before a network can tell them apart.</source>
      <translation>至少两个类别有图片，网络才能区分它们。</translation>
    </message>
    <message>
      <source>Use these pictures</source>
      <translation>使用这些图片</translation>
    </message>
    <message>
      <source>Virtual camera: a moving dial</source>
      <translation>虚拟摄像头：转动的表盘</translation>
    </message>
    <message>
      <source>Where the pictures are kept, a folder for each class</source>
      <translation>图片保存的位置，每个类别一个文件夹</translation>
    </message>
  </context>
  <context>
    <name>ConfusionMatrix</name>
    <message>
      <source>It is</source>
      <translation>实际类别</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>判成</translation>
    </message>
    <message>
      <source>{count} × {name} read as {answer}</source>
      <translation>{count} 个 {name} 判成 {answer}</translation>
    </message>
  </context>
  <context>
    <name>ConfusionView</name>
    <message>
      <source>Click a cell to see its samples.</source>
      <translation>点击一格，看它的样本。</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Nothing counted yet.</source>
      <translation>还没有统计。</translation>
    </message>
    <message>
      <source>Nothing is read wrongly.</source>
      <translation>没有判错的。</translation>
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
    <name>ConvolutionExplorer</name>
    <message>
      <source>Blank, to draw on</source>
      <translation>空白，自己画</translation>
    </message>
    <message>
      <source>Digit {label}</source>
      <translation>数字 {label}</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>风景</translation>
    </message>
    <message>
      <source>One bright pixel</source>
      <translation>一个亮像素</translation>
    </message>
    <message>
      <source>Open a photo</source>
      <translation>打开照片</translation>
    </message>
    <message>
      <source>Open a photo…</source>
      <translation>打开照片…</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
      <translation>图片 (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
    <message>
      <source>Receptive field</source>
      <translation>感受野</translation>
    </message>
    <message>
      <source>Sliding window</source>
      <translation>滑动窗口</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>看什么</translation>
    </message>
    <message>
      <source>Your own</source>
      <translation>自己的</translation>
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
      <source>Expected</source>
      <translation>预计</translation>
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
    <name>CurveStage</name>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Best straight line</source>
      <translation>最好的直线</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Dots: the curve. Thick: the network. Thin: what each hidden neuron adds.</source>
      <translation>圆点：目标曲线。粗线：网络。细线：每个隐藏神经元加上的部分。</translation>
    </message>
    <message>
      <source>Hidden neurons</source>
      <translation>隐藏神经元</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>Press Play. Every neuron bends the line at one place; then try more neurons.</source>
      <translation>点击“播放”。每个神经元让线在一处转弯；再试试更多神经元。</translation>
    </message>
    <message>
      <source>Smallest error by number of neurons</source>
      <translation>不同神经元个数的最小误差</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>The curve and the network’s answer</source>
      <translation>目标曲线与网络的回答</translation>
    </message>
    <message>
      <source>The smallest mean squared error so far for each number of neurons.</source>
      <translation>每种神经元个数到目前为止的最小均方误差。</translation>
    </message>
    <message>
      <source>Without activation all neurons together draw one straight line; the best reaches {line}.</source>
      <translation>没有激活函数，所有神经元合起来也只画一条直线，最好到 {line}。</translation>
    </message>
    <message>
      <source>log₁₀ of the smallest error</source>
      <translation>最小误差的 log₁₀</translation>
    </message>
    <message>
      <source>neurons</source>
      <translation>神经元个数</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>台阶</translation>
    </message>
    <message>
      <source>wave</source>
      <translation>波浪</translation>
    </message>
    <message>
      <source>{count} neurons, error {cost}. A straight line reaches {line}; more neurons bend more.</source>
      <translation>{count} 个神经元，误差 {cost}。直线最好到 {line}；神经元越多，弯得越多。</translation>
    </message>
    <message>
      <source>{count} neurons, error {cost}: one hidden layer does what no straight line can.</source>
      <translation>{count} 个神经元，误差 {cost}：一个隐藏层做到了直线做不到的事。</translation>
    </message>
  </context>
  <context>
    <name>Descent</name>
    <message>
      <source>In code</source>
      <translation>写成代码</translation>
    </message>
    <message>
      <source>On a curve</source>
      <translation>在曲线上</translation>
    </message>
    <message>
      <source>On a surface</source>
      <translation>在曲面上</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>Your own function</source>
      <translation>自己的函数</translation>
    </message>
  </context>
  <context>
    <name>DrawActions</name>
    <message>
      <source>From the last movement of the pen to the bars that know of it.</source>
      <translation>从画笔的最后一次移动，到条形图反映它所用的时间。</translation>
    </message>
    <message>
      <source>Keep beside</source>
      <translation>留在旁边</translation>
    </message>
    <message>
      <source>Keep this drawing as a {label} of yours, to let a network learn it.</source>
      <translation>把这幅画作为你写的 {label} 保存下来，让网络学习它。</translation>
    </message>
    <message>
      <source>Keep this network beside the others</source>
      <translation>把这个网络留在其他网络旁边</translation>
    </message>
    <message>
      <source>Keep your own drawings and let a network learn them. They stay on this computer.</source>
      <translation>保存你自己的手写，让网络学习。它们只留在这台电脑上。</translation>
    </message>
    <message>
      <source>Stroke to bars {time}</source>
      <translation>落笔到条形图 {time}</translation>
    </message>
    <message>
      <source>Teach it my hand</source>
      <translation>教它认我的字</translation>
    </message>
    <message>
      <source>Teach it my {label}</source>
      <translation>教它认我的 {label}</translation>
    </message>
  </context>
  <context>
    <name>DrawView</name>
    <message>
      <source>Drop “{name}”</source>
      <translation>移除“{name}”</translation>
    </message>
    <message>
      <source>From strokes, at MNIST’s own pen width. Click a step to skip it.</source>
      <translation>由笔画重绘，线宽与 MNIST 相同。点击某一步可跳过它。</translation>
    </message>
    <message>
      <source>Save as a project…</source>
      <translation>另存为项目…</translation>
    </message>
    <message>
      <source>Shrunk to 28×28 as you draw it. Click a step to take it.</source>
      <translation>按你画的样子缩小到 28×28。点击某一步可启用它。</translation>
    </message>
    <message>
      <source>What the net sees</source>
      <translation>网络看到的图</translation>
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
    <name>DrawingsGrid</name>
    <message>
      <source>Arrow keys choose a drawing, Del deletes it.</source>
      <translation>方向键选择一幅手写，Del 删除。</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的手写</translation>
    </message>
    <message>
      <source>Your {label}</source>
      <translation>你写的 {label}</translation>
    </message>
    <message>
      <source>Your {label}, read as {read}</source>
      <translation>你写的 {label}，被认作 {read}</translation>
    </message>
  </context>
  <context>
    <name>ExamplesStage</name>
    <message>
      <source>All scores times</source>
      <translation>所有分数乘以</translation>
    </message>
    <message>
      <source>Scores that do not</source>
      <translation>不合适的分数</translation>
    </message>
    <message>
      <source>Scores that fit</source>
      <translation>合适的分数</translation>
    </message>
    <message>
      <source>Three samples, right classes 2, 0, 1 (counted from 0). The loss asks one thing of every sample: how large is the share of its right class?</source>
      <translation>三个样本，正确类别是 2、0、1（从 0 数起）。损失对每个样本只问一件事：正确类别占多大份额？</translation>
    </message>
    <message>
      <source>{first} against {second}. Guessing evenly among three classes costs ln 3 = {even}.</source>
      <translation>{first} 对 {second}。在三个类别间平均地猜，损失是 ln 3 = {even}。</translation>
    </message>
  </context>
  <context>
    <name>Explainer</name>
    <message>
      <source>Layers</source>
      <translation>各层</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>我的手写</translation>
    </message>
    <message>
      <source>Network to look into</source>
      <translation>要查看的网络</translation>
    </message>
    <message>
      <source>Robustness</source>
      <translation>稳健性</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>查看什么</translation>
    </message>
    <message>
      <source>Which network’s layers and reasons are shown.</source>
      <translation>显示哪个网络的各层与理由。</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>为什么</translation>
    </message>
    <message>
      <source>of</source>
      <translation>网络</translation>
    </message>
  </context>
  <context>
    <name>FeatureMaps</name>
    <message>
      <source>Draw, and every layer shows its answer.</source>
      <translation>画一笔，每一层都会显示它的响应。</translation>
    </message>
    <message>
      <source>Map {map}, row {row}, column {column}: {value}</source>
      <translation>特征图 {map}，第 {row} 行第 {column} 列：{value}</translation>
    </message>
    <message>
      <source>Neuron {neuron}: {value}</source>
      <translation>神经元 {neuron}：{value}</translation>
    </message>
    <message>
      <source>{name} {column} · {count} maps, {shape}</source>
      <translation>{name} {column} · {count} 张特征图，{shape}</translation>
    </message>
    <message>
      <source>{name} {column} · {count} neurons</source>
      <translation>{name} {column} · {count} 个神经元</translation>
    </message>
  </context>
  <context>
    <name>FeatureMapsView</name>
    <message>
      <source>Choose a picture and a kernel: blue weights add, orange ones subtract; a dark spot is a find.</source>
      <translation>选一张图片和一个卷积核：蓝色权重相加，橙色相减；深色处就是找到的地方。</translation>
    </message>
    <message>
      <source>Convolutions</source>
      <translation>卷积层</translation>
    </message>
    <message>
      <source>No kernels yet.</source>
      <translation>还没有卷积核。</translation>
    </message>
    <message>
      <source>Pictures to look at</source>
      <translation>要看的图片</translation>
    </message>
    <message>
      <source>They appear when the data are there.</source>
      <translation>数据就绪后出现。</translation>
    </message>
  </context>
  <context>
    <name>FeatureSpace</name>
    <message>
      <source>Curves from neurons</source>
      <translation>用神经元拼曲线</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>看什么</translation>
    </message>
    <message>
      <source>XOR: the bent grid</source>
      <translation>XOR：弯曲的网格</translation>
    </message>
  </context>
  <context>
    <name>FeatureSpaceView</name>
    <message>
      <source>Add one in the drawing, and see it bend the plane.</source>
      <translation>在结构图里加一层，就能看到它怎样弯曲平面。</translation>
    </message>
    <message>
      <source>Bend the plane</source>
      <translation>弯曲平面</translation>
    </message>
    <message>
      <source>Both directions are neurons. What follows can only cut this space with straight lines.</source>
      <translation>两个方向各是一个神经元。后面的层只能用直线切开这个空间。</translation>
    </message>
    <message>
      <source>Direction across</source>
      <translation>横向</translation>
    </message>
    <message>
      <source>Direction up</source>
      <translation>纵向</translation>
    </message>
    <message>
      <source>Drag from the plane of the inputs to where the layer carries it.</source>
      <translation>拖动滑块，从输入平面走到这一层把它带到的地方。</translation>
    </message>
    <message>
      <source>From the input plane to the hidden space</source>
      <translation>从输入平面到隐藏空间</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>隐藏空间</translation>
    </message>
    <message>
      <source>Hidden layer</source>
      <translation>隐藏层</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Main plane</source>
      <translation>主平面</translation>
    </message>
    <message>
      <source>One neuron: the whole plane is pressed onto one line.</source>
      <translation>只有一个神经元：整个平面被压到一条线上。</translation>
    </message>
    <message>
      <source>The hidden layer whose outputs are the places of the points.</source>
      <translation>用这一隐藏层的输出作为各点的位置。</translation>
    </message>
    <message>
      <source>The plane of the inputs, as the hidden layer bends it</source>
      <translation>被隐藏层弯曲的输入平面</translation>
    </message>
    <message>
      <source>This network has no hidden layer.</source>
      <translation>这个网络没有隐藏层。</translation>
    </message>
    <message>
      <source>What is drawn across: a neuron of the layer, or the main plane of all of them.</source>
      <translation>横向画什么：这一层的某个神经元，或全部神经元的主平面。</translation>
    </message>
    <message>
      <source>What is drawn up: a neuron of the layer, or the main plane of all of them.</source>
      <translation>纵向画什么：这一层的某个神经元，或全部神经元的主平面。</translation>
    </message>
    <message>
      <source>first direction</source>
      <translation>第一方向</translation>
    </message>
    <message>
      <source>second direction</source>
      <translation>第二方向</translation>
    </message>
    <message>
      <source>{layer}: 1 neuron</source>
      <translation>{layer}：1 个神经元</translation>
    </message>
    <message>
      <source>{layer}: {units} neurons</source>
      <translation>{layer}：{units} 个神经元</translation>
    </message>
    <message>
      <source>{units} neurons, seen in two directions that hold {share} of the spread of their outputs.</source>
      <translation>{units} 个神经元，从两个方向看，占输出离散程度的 {share}。</translation>
    </message>
  </context>
  <context>
    <name>FieldStage</name>
    <message>
      <source>A kernel has 25 weights wherever it looks. A full connection of a 100×100 colour picture to 100 neurons would need {count}.</source>
      <translation>卷积核无论看哪里都是这 25 个权重。把 100×100 的彩色图片全连接到 100 个神经元，需要 {count} 个权重。</translation>
    </message>
    <message>
      <source>Point at a unit. Its receptive field, all that can change it, is framed in every map before it.</source>
      <translation>指向一个单元。它的感受野，即能影响它的一切，会在前面每张图上框出来。</translation>
    </message>
    <message>
      <source>Pooling, 2×2</source>
      <translation>池化，2×2</translation>
    </message>
    <message>
      <source>The picture and its four maps</source>
      <translation>图片和它的四张特征图</translation>
    </message>
    <message>
      <source>This unit sees {side}×{side} pixels of the picture.</source>
      <translation>这个单元看到图片上 {side}×{side} 个像素。</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>pooled</source>
      <translation>池化后</translation>
    </message>
  </context>
  <context>
    <name>FieldStrip</name>
    <message>
      <source>Blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <source>Classical</source>
      <translation>经典方法</translation>
    </message>
    <message>
      <source>Colour every place by the answer alone, not by how sure it is.</source>
      <translation>每一处只按判定的类别上色，不显示把握大小。</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>只看决策</translation>
    </message>
    <message>
      <source>Drag a point to another place</source>
      <translation>把点拖到别处</translation>
    </message>
    <message>
      <source>Draw what you expect, then run: both are shown, with the difference in one sentence.</source>
      <translation>先画出你的预计，再训练：两者一起显示，并用一句话说出差别。</translation>
    </message>
    <message>
      <source>Edit points</source>
      <translation>编辑点</translation>
    </message>
    <message>
      <source>Guess first</source>
      <translation>先猜后看</translation>
    </message>
    <message>
      <source>Leave out the points that it does not learn from: validation and test.</source>
      <translation>不画不参与学习的点，即验证点和测试点。</translation>
    </message>
    <message>
      <source>Next points: {name}</source>
      <translation>接下来的点：{name}</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>橙</translation>
    </message>
    <message>
      <source>Paint points while you drag</source>
      <translation>拖动时涂画点</translation>
    </message>
    <message>
      <source>Plane</source>
      <translation>平面</translation>
    </message>
    <message>
      <source>Ring the points of the last step, and thinly those of the next. Step, or run in slow motion.</source>
      <translation>圈出上一步学的点，用细圈标出下一步的点。请单步或慢速训练。</translation>
    </message>
    <message>
      <source>Rose</source>
      <translation>玫红</translation>
    </message>
    <message>
      <source>Rub points out</source>
      <translation>擦除点</translation>
    </message>
    <message>
      <source>Set a point where you click</source>
      <translation>点击处放一个点</translation>
    </message>
    <message>
      <source>Set, paint, drag and erase points; the network goes on learning.</source>
      <translation>放点、涂画、拖动、擦除；网络接着学。</translation>
    </message>
    <message>
      <source>Slate</source>
      <translation>灰蓝</translation>
    </message>
    <message>
      <source>Take all points away</source>
      <translation>清除所有点</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>青</translation>
    </message>
    <message>
      <source>This batch</source>
      <translation>这一批</translation>
    </message>
    <message>
      <source>Training only</source>
      <translation>仅训练点</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>紫</translation>
    </message>
    <message>
      <source>What another method would answer: its boundary, coefficients and accuracy beside these.</source>
      <translation>别的方法会怎么答：它的边界、系数和准确率与网络并排显示。</translation>
    </message>
    <message>
      <source>Which plane through the inputs is shown.</source>
      <translation>显示哪一个穿过输入空间的平面。</translation>
    </message>
  </context>
  <context>
    <name>FitView</name>
    <message>
      <source>Click to set one, or take the brush and paint. Then run.</source>
      <translation>点击放一个点，或用画笔涂画，然后训练。</translation>
    </message>
    <message>
      <source>Filled samples are learned from, hollow ones only measured.</source>
      <translation>实心样本用于训练，空心样本只用来评估。</translation>
    </message>
    <message>
      <source>No points yet.</source>
      <translation>还没有点。</translation>
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
    <name>FloatingCard</name>
    <message>
      <source>Close (Escape)</source>
      <translation>关闭（Escape）</translation>
    </message>
  </context>
  <context>
    <name>FunctionLine</name>
    <message>
      <source>Ready ones</source>
      <translation>现成的函数</translation>
    </message>
    <message>
      <source>There are x and y, + − * / ^, brackets, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max, hypot and atan2. Products need their *.</source>
      <translation>可用 x 和 y、+ − * / ^、括号、pi、e、sin、cos、tan、tanh、exp、log、sqrt、abs、min、max、hypot 和 atan2。乘法必须写 *。</translation>
    </message>
    <message>
      <source>Typed by you</source>
      <translation>自己输入</translation>
    </message>
    <message>
      <source>f(x, y), or f(x) for a curve</source>
      <translation>f(x, y)，曲线写 f(x)</translation>
    </message>
  </context>
  <context>
    <name>GraphStage</name>
    <message>
      <source>Press Step: first the values, from a = {a} and b = {b}.</source>
      <translation>点击“单步”：先算数值，从 a = {a}、b = {b} 开始。</translation>
    </message>
    <message>
      <source>Values flow up. Slopes flow down: multiply along a way, add over the ways. Click a number to see its ways.</source>
      <translation>数值向上流，斜率向下流：沿一条路相乘，多条路相加。点击一个数，看它走哪几条路。</translation>
    </message>
    <message>
      <source>b takes two ways to e: {sc} × 1 over c, {sd} × 1 over d; together {sb}, that is a + 2b + 1.</source>
      <translation>b 有两条路到 e：经过 c 是 {sc} × 1，经过 d 是 {sd} × 1；合计 {sb}，也就是 a + 2b + 1。</translation>
    </message>
    <message>
      <source>c = a + b = {a} + {b} = {c}.</source>
      <translation>c = a + b = {a} + {b} = {c}。</translation>
    </message>
    <message>
      <source>d = b + 1 = {b} + 1 = {d}.</source>
      <translation>d = b + 1 = {b} + 1 = {d}。</translation>
    </message>
    <message>
      <source>e = c × d = {c} × {d} = {e}.</source>
      <translation>e = c × d = {c} × {d} = {e}。</translation>
    </message>
    <message>
      <source>∂e/∂a = ∂e/∂c × ∂c/∂a = {sc} × 1 = {sa}, that is b + 1.</source>
      <translation>∂e/∂a = ∂e/∂c × ∂c/∂a = {sc} × 1 = {sa}，也就是 b + 1。</translation>
    </message>
    <message>
      <source>∂e/∂c = d = {sc}: e is c times d.</source>
      <translation>∂e/∂c = d = {sc}：因为 e 等于 c 乘 d。</translation>
    </message>
    <message>
      <source>∂e/∂d = c = {sd}: e is c times d.</source>
      <translation>∂e/∂d = c = {sd}：因为 e 等于 c 乘 d。</translation>
    </message>
    <message>
      <source>∂e/∂e = 1: e moves as e does. From here slopes flow down.</source>
      <translation>∂e/∂e = 1：e 随自己变化。斜率从这里向下流。</translation>
    </message>
  </context>
  <context>
    <name>GuessAndCorrect</name>
    <message>
      <source>A whole share meets this example at once and forgets the others.</source>
      <translation>全部消去，能立刻符合这个样例，却忘了其余的。</translation>
    </message>
    <message>
      <source>By a rule</source>
      <translation>用规则</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>用手</translation>
    </message>
    <message>
      <source>Corrections so far</source>
      <translation>已修正次数</translation>
    </message>
    <message>
      <source>Drag until the guess meets the answer. The next example may disagree.</source>
      <translation>拖到猜的和答案一致为止。下一个样例可能不同意。</translation>
    </message>
    <message>
      <source>Every miss is below {limit}: w = {w} answers all three examples.</source>
      <translation>每个偏差都小于 {limit}：w = {w} 答对了全部三个样例。</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>样例</translation>
    </message>
    <message>
      <source>Examples and guess</source>
      <translation>样例与猜测</translation>
    </message>
    <message>
      <source>For {x} the guess {guess} is right. Go on: another example may disagree.</source>
      <translation>x 为 {x} 时，猜的 {guess} 是对的。继续：别的样例可能不同意。</translation>
    </message>
    <message>
      <source>For {x} you say {guess}, the answer is {answer}: too high by {miss}. Make w smaller, not all the way.</source>
      <translation>x 为 {x} 时你答 {guess}，正确答案是 {answer}：多了 {miss}。把 w 调小，但不要一步到位。</translation>
    </message>
    <message>
      <source>For {x} you say {guess}, the answer is {answer}: too low by {miss}. Make w larger, not all the way.</source>
      <translation>x 为 {x} 时你答 {guess}，正确答案是 {answer}：少了 {miss}。把 w 调大，但不要一步到位。</translation>
    </message>
    <message>
      <source>Miss</source>
      <translation>偏差</translation>
    </message>
    <message>
      <source>One answer is wrong</source>
      <translation>有一个答案是错的</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>正确答案</translation>
    </message>
    <message>
      <source>Share of the miss taken away</source>
      <translation>消去偏差的比例</translation>
    </message>
    <message>
      <source>Somebody multiplies x by a secret number w and shows three answers. Find w.</source>
      <translation>有人心里想好一个数 w，把 x 乘以它，给出三个答案。找出 w。</translation>
    </message>
    <message>
      <source>The guess after every correction</source>
      <translation>每次修正之后的猜测</translation>
    </message>
    <message>
      <source>The last answer becomes 10 instead of 12: no number fits all three.</source>
      <translation>最后一个答案由 12 变成 10：没有哪个数能同时符合三个样例。</translation>
    </message>
    <message>
      <source>Your answer w·x</source>
      <translation>你的答案 w·x</translation>
    </message>
    <message>
      <source>Your guess for w</source>
      <translation>你猜的 w</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>corrections</source>
      <translation>修正次数</translation>
    </message>
    <message>
      <source>x</source>
      <translation>x</translation>
    </message>
  </context>
  <context>
    <name>Hand</name>
    <message numerus="yes">
      <source>%n drawing(s) deleted.</source>
      <translation>
        <numerusform>已删除 %n 幅手写。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n drawing(s), only on this computer</source>
      <translation>
        <numerusform>%n 幅手写，只在这台电脑上</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete the chosen drawings (Del)</source>
      <translation>删除选中的手写（Del）</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Keep as {label}</source>
      <translation>存为 {label}</translation>
    </message>
    <message>
      <source>Keep it as</source>
      <translation>存为</translation>
    </message>
    <message>
      <source>Keep the drawing as a {label} (key {label})</source>
      <translation>把这幅手写存为 {label}（按键 {label}）</translation>
    </message>
    <message>
      <source>Label it as</source>
      <translation>改标为</translation>
    </message>
    <message>
      <source>No drawings of your own yet. Draw a digit, then click its label here or press its key.</source>
      <translation>还没有你自己的手写。画一个数字，再点击这里的标签，或按对应的数字键。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Write your drawings to files of your own choice.</source>
      <translation>把你的手写写入你选择的文件。</translation>
    </message>
    <message>
      <source>{name}, my hand</source>
      <translation>{name}，认我的字</translation>
    </message>
  </context>
  <context>
    <name>HandCheck</name>
    <message>
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>Four decimals are enough, six for w₁.</source>
      <translation>保留四位小数即可，w₁ 要六位。</translation>
    </message>
    <message>
      <source>Hint</source>
      <translation>提示</translation>
    </message>
    <message>
      <source>How one gets at the next number that is still open.</source>
      <translation>下一个还没算出的数怎么求。</translation>
    </message>
    <message>
      <source>In full: {exact}.</source>
      <translation>更精确的值：{exact}。</translation>
    </message>
    <message>
      <source>Look at every number that you typed.</source>
      <translation>检查你填入的每个数。</translation>
    </message>
    <message>
      <source>Work out {name} and type it here; Return checks it. {digits} decimals are enough.</source>
      <translation>算出 {name} 填在这里，按回车键检查。保留 {digits} 位小数即可。</translation>
    </message>
    <message>
      <source>{name} is right.</source>
      <translation>{name} 算对了。</translation>
    </message>
    <message>
      <source>{name}: a known slip</source>
      <translation>{name}：常见的笔误</translation>
    </message>
    <message>
      <source>{name}: another number of this network</source>
      <translation>{name}：这是网络里的另一个数</translation>
    </message>
    <message>
      <source>{name}: not yet</source>
      <translation>{name}：还不对</translation>
    </message>
    <message>
      <source>{right} of {all} right</source>
      <translation>{all} 个中对了 {right} 个</translation>
    </message>
  </context>
  <context>
    <name>HandFiles</name>
    <message>
      <source>Arrays (.npz)…</source>
      <translation>数组（.npz）…</translation>
    </message>
    <message>
      <source>Export the drawings</source>
      <translation>导出手写</translation>
    </message>
    <message>
      <source>Pictures, a folder for each digit…</source>
      <translation>图片，每个数字一个文件夹…</translation>
    </message>
    <message>
      <source>Save the network</source>
      <translation>保存网络</translation>
    </message>
    <message>
      <source>Strokes (.json)…</source>
      <translation>笔画（.json）…</translation>
    </message>
    <message>
      <source>Written to “{file}”.</source>
      <translation>已写入“{file}”。</translation>
    </message>
  </context>
  <context>
    <name>KernelLayers</name>
    <message>
      <source>{kind} {column}: {count} kernels of {size}, and what they find, {maps}</source>
      <translation>{kind} {column}：{count} 个 {size} 的卷积核，及其找到的内容 {maps}</translation>
    </message>
    <message>
      <source>{kind} {column}: {count} maps of {maps}</source>
      <translation>{kind} {column}：{count} 幅 {maps} 的特征图</translation>
    </message>
  </context>
  <context>
    <name>KernelUnit</name>
    <message>
      <source>After activation</source>
      <translation>激活之后</translation>
    </message>
    <message>
      <source>Bias of kernel {unit}</source>
      <translation>卷积核 {unit} 的偏置</translation>
    </message>
    <message>
      <source>Bias {value}</source>
      <translation>偏置 {value}</translation>
    </message>
    <message>
      <source>Its map</source>
      <translation>它的特征图</translation>
    </message>
    <message>
      <source>The sum of each map slid over by its slice</source>
      <translation>输入与对应切片作互相关，再求和</translation>
    </message>
    <message>
      <source>w({row}, {column}), slice {slice}</source>
      <translation>w({row}, {column})，切片 {slice}</translation>
    </message>
    <message>
      <source>{kind} {column}, kernel {unit}</source>
      <translation>{kind} {column}，卷积核 {unit}</translation>
    </message>
  </context>
  <context>
    <name>Lanes</name>
    <message>
      <source>looks · best loss</source>
      <translation>次数 · 最小损失</translation>
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
      <source>{count} cut</source>
      <translation>剪断 {count} 个</translation>
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
      <source>Put them side by side</source>
      <translation>改为并列</translation>
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
    <name>LensStage</name>
    <message>
      <source>Click a point: its numbers stand in the lens. Hover a symbol to find it everywhere.</source>
      <translation>点击一个点，下面显示它的数。指向一个符号，各处都能找到它。</translation>
    </message>
    <message>
      <source>Drag b by hand; Play lets descent do it.</source>
      <translation>用手拖动 b；点击“播放”则由梯度下降来做。</translation>
    </message>
    <message>
      <source>Drag w by hand; Play lets descent do it.</source>
      <translation>用手拖动 w；点击“播放”则由梯度下降来做。</translation>
    </message>
  </context>
  <context>
    <name>Likelihood</name>
    <message>
      <source>Boundary −b/w</source>
      <translation>边界 −b/w</translation>
    </message>
    <message>
      <source>Click a point to look at its numbers.</source>
      <translation>点击一个点，查看它的数。</translation>
    </message>
    <message>
      <source>Likelihood {product} = {likelihood}. Its logarithm, turned in sign and divided by {count}, is the loss {loss}: the largest product and the least loss are at the same place.</source>
      <translation>似然 {product} = {likelihood}。取对数、变号、再除以 {count}，就是损失 {loss}：乘积最大和损失最小在同一处。</translation>
    </message>
    <message>
      <source>Likelihood: their product</source>
      <translation>似然：三者之积</translation>
    </message>
    <message>
      <source>Loss: −mean of ln q</source>
      <translation>损失：ln q 的平均，取负</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Three points and the curve of p</source>
      <translation>三个点与 p 的曲线</translation>
    </message>
    <message>
      <source>q of x = {x}, label {y}</source>
      <translation>x = {x}、标签 {y} 的 q</translation>
    </message>
  </context>
  <context>
    <name>LineLens</name>
    <message>
      <source>Click a point to look at its numbers.</source>
      <translation>点击一个点，查看它的数。</translation>
    </message>
    <message>
      <source>For x = {x} the line answers {pred}, the sample says {y}: e = {e}. One step moves w by {dw} and b by {db}.</source>
      <translation>x = {x} 时直线回答 {pred}，样本是 {y}：e = {e}。走一步，w 变化 {dw}，b 变化 {db}。</translation>
    </message>
    <message>
      <source>Learning rate η</source>
      <translation>学习率 η</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Samples and line</source>
      <translation>样本与直线</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
  </context>
  <context>
    <name>LineUp</name>
    <message>
      <source>Four networks are kept already. Drop one of them first.</source>
      <translation>已经留了四个网络。请先移除其中一个。</translation>
    </message>
    <message>
      <source>Keep the network as it is now and see its bars beside those of the next one.</source>
      <translation>把网络按现在的样子留下，与下一个网络的条形图并排比较。</translation>
    </message>
    <message>
      <source>Ready-trained</source>
      <translation>已训练好的网络</translation>
    </message>
    <message>
      <source>Train the network first; then it can be kept to compare others with it.</source>
      <translation>先训练网络；之后可以把它留下来，与其他网络比较。</translation>
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
    <name>LossGuess</name>
    <message>
      <source>Draw the loss you expect, from left to right. Then run.</source>
      <translation>从左到右画出你预计的损失，然后训练。</translation>
    </message>
    <message>
      <source>The loss curve you expect</source>
      <translation>你预计的损失曲线</translation>
    </message>
  </context>
  <context>
    <name>LossSurface</name>
    <message>
      <source>A ravine: it bends {ratio} times as sharply across as along. The walls forbid rates above {edge}. Steps from here until 1% above the least cost: {steps}.</source>
      <translation>这是峡谷：横向的弯曲是纵向的 {ratio} 倍。陡壁不允许学习率超过 {edge}。从这里走到只比最小代价高 1%，需要 {steps} 步。</translation>
    </message>
    <message>
      <source>Almost a round bowl: the arrow points at the cross, and one rate suits all directions. Steps until 1% above the least cost: {steps}.</source>
      <translation>几乎是圆碗：箭头指向十字，一个学习率适合所有方向。走到只比最小代价高 1%，需要 {steps} 步。</translation>
    </message>
    <message>
      <source>Click to put the ball down. Both axes have one scale: a round bowl looks round.</source>
      <translation>点击可以放下小球。两个轴的刻度一样：圆的碗看起来就是圆的。</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>代价</translation>
    </message>
    <message>
      <source>Cost after every step</source>
      <translation>每一步之后的代价</translation>
    </message>
    <message>
      <source>Cost as a landscape</source>
      <translation>代价的地形</translation>
    </message>
    <message>
      <source>Cost from above</source>
      <translation>从上往下看代价</translation>
    </message>
    <message>
      <source>Drag to turn the landscape.</source>
      <translation>拖动可以转动地形。</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>Price per m²</source>
      <translation>每平方米的价格</translation>
    </message>
    <message>
      <source>Price per year of age</source>
      <translation>房龄每年的价格</translation>
    </message>
    <message>
      <source>Steepest to flattest</source>
      <translation>最陡与最平之比</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>The two numbers</source>
      <translation>两个数</translation>
    </message>
    <message>
      <source>The valley bends {ratio} times as sharply across as along; at {rate} even 100,000 steps do not come within 1% of the least cost.</source>
      <translation>山谷横向的弯曲是纵向的 {ratio} 倍；学习率为 {rate} 时，走 10 万步也到不了最小代价的 1% 以内。</translation>
    </message>
    <message>
      <source>What is done with area and age before the line is learned.</source>
      <translation>学习之前，对面积和房龄做什么处理。</translation>
    </message>
    <message>
      <source>Which two numbers of the model are the axes; the others stand at their best.</source>
      <translation>以模型的哪两个数为坐标轴；其余的数取最佳值。</translation>
    </message>
    <message>
      <source>cost</source>
      <translation>代价</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>w age</source>
      <translation>w 房龄</translation>
    </message>
    <message>
      <source>w area</source>
      <translation>w 面积</translation>
    </message>
    <message>
      <source>{rate} is beyond the edge {edge}: the cost grows from wall to wall.</source>
      <translation>{rate} 超过了稳定边界 {edge}：在两壁之间越跳越高。</translation>
    </message>
  </context>
  <context>
    <name>LossSurfaceView</name>
    <message>
      <source>All other weights stay as they are.</source>
      <translation>其余权重保持不变。</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>方向</translation>
    </message>
    <message>
      <source>Drag to turn the landscape.</source>
      <translation>拖动可以转动地形。</translation>
    </message>
    <message>
      <source>Draw two other random directions.</source>
      <translation>另抽两个随机方向。</translation>
    </message>
    <message>
      <source>First weight</source>
      <translation>第一个权重</translation>
    </message>
    <message>
      <source>Loss as a landscape</source>
      <translation>损失的地形</translation>
    </message>
    <message>
      <source>Loss from above</source>
      <translation>从上往下看损失</translation>
    </message>
    <message>
      <source>Loss here {loss}, at the lowest place of this picture {lowest}. Slope {length}; the hollow dot is one plain step at rate {rate}. Measured on up to {count} training samples.</source>
      <translation>这里的损失为 {loss}，图中最低处为 {lowest}。斜率为 {length}；空心点是学习率为 {rate} 时的一步普通梯度下降。最多用 {count} 个训练样本计算。</translation>
    </message>
    <message>
      <source>Loss over one weight</source>
      <translation>损失随一个权重的变化</translation>
    </message>
    <message>
      <source>Of the run</source>
      <translation>训练走的</translation>
    </message>
    <message>
      <source>Of the run: the two directions in which the weights have moved most. Random: two drawn at chance.</source>
      <translation>训练走的：权重移动最多的两个方向。随机：随便抽取两个方向。</translation>
    </message>
    <message>
      <source>One weight</source>
      <translation>一个权重</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Second weight</source>
      <translation>第二个权重</translation>
    </message>
    <message>
      <source>The line is the way of the run, the arrow the slope, the hollow dot the next step.</source>
      <translation>线是训练走过的路，箭头是下坡方向，空心点是下一步。</translation>
    </message>
    <message>
      <source>The loss over two weights, over two directions through all weights, or over one weight.</source>
      <translation>损失随两个权重、随穿过全部权重的两个方向，或随一个权重的变化。</translation>
    </message>
    <message>
      <source>The orange arrow points downhill; a short step leaves the hollow dot under the ball.</source>
      <translation>橙色箭头指向下坡；步子很小时，空心点会被圆球遮住。</translation>
    </message>
    <message>
      <source>The surface appears once the network is built.</source>
      <translation>网络建好之后，曲面会显示在这里。</translation>
    </message>
    <message>
      <source>Two weights</source>
      <translation>两个权重</translation>
    </message>
    <message>
      <source>What the axes are</source>
      <translation>坐标轴是什么</translation>
    </message>
    <message>
      <source>direction 1</source>
      <translation>方向 1</translation>
    </message>
    <message>
      <source>direction 2</source>
      <translation>方向 2</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>{first} {second}</source>
      <translation>{first}{second}</translation>
    </message>
  </context>
  <context>
    <name>LossView</name>
    <message>
      <source>Draw the curve you expect, then run: both are shown, with the difference in one sentence.</source>
      <translation>先画出你预计的曲线，再训练：两者一起显示，并用一句话说出差别。</translation>
    </message>
    <message>
      <source>Equal factors take equal room, so that small losses can be told apart.</source>
      <translation>倍数相同，间距就相同，小的损失也能看清。</translation>
    </message>
    <message>
      <source>Guess first</source>
      <translation>先猜后看</translation>
    </message>
    <message>
      <source>Log scale</source>
      <translation>对数轴</translation>
    </message>
  </context>
  <context>
    <name>MessageCard</name>
    <message>
      <source>{fine} of {total} checks of the training doctor find nothing wrong.</source>
      <translation>训练医生的 {total} 项检查中，{fine} 项没有发现问题。</translation>
    </message>
  </context>
  <context>
    <name>NetDrawing</name>
    <message>
      <source>Double-click to change {name}.</source>
      <translation>双击可以修改 {name}。</translation>
    </message>
    <message>
      <source>bias {name} = {value}</source>
      <translation>偏置 {name} = {value}</translation>
    </message>
    <message>
      <source>{error}, target {target}</source>
      <translation>{error}，目标 {target}</translation>
    </message>
  </context>
  <context>
    <name>NetStage</name>
    <message>
      <source>A hidden neuron feeds both outputs, so the first factor adds two roads; δ = ∂E/∂net.</source>
      <translation>隐藏神经元通向两个输出，所以第一个因子是两条路之和；δ = ∂E/∂net。</translation>
    </message>
    <message>
      <source>All weights move at once, each by the rate times its slope. E falls from {before} to {after}.</source>
      <translation>所有权重同时移动，各移动学习率乘以自己的斜率。E 从 {before} 降到 {after}。</translation>
    </message>
    <message>
      <source>All weights move at once. Here E rises from {before} to {after}: the rate is too large.</source>
      <translation>所有权重同时移动。这里 E 从 {before} 升到 {after}：学习率太大了。</translation>
    </message>
    <message>
      <source>Back to the first stop</source>
      <translation>回到第一站</translation>
    </message>
    <message>
      <source>Backward</source>
      <translation>反向</translation>
    </message>
    <message>
      <source>Below the formula</source>
      <translation>公式下方的内容</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>讲解</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>前向</translation>
    </message>
    <message>
      <source>Half the squared distance of every output from its target, added up.</source>
      <translation>每个输出与目标之差的平方的一半，再相加。</translation>
    </message>
    <message>
      <source>One stop back</source>
      <translation>上一站</translation>
    </message>
    <message>
      <source>One stop on</source>
      <translation>下一站</translation>
    </message>
    <message>
      <source>Other numbers</source>
      <translation>换一组数</translation>
    </message>
    <message>
      <source>Part of the walk</source>
      <translation>走到哪一段</translation>
    </message>
    <message>
      <source>Stop {number} of {all}</source>
      <translation>第 {number} 站，共 {all} 站</translation>
    </message>
    <message>
      <source>The 2-2-2 network with its numbers</source>
      <translation>2-2-2 网络和它的数值</translation>
    </message>
    <message>
      <source>The first numbers again</source>
      <translation>恢复最初的数</translation>
    </message>
    <message>
      <source>Three factors along the only road from the weight to E. Click another weight to see its road.</source>
      <translation>从这个权重到 E 只有一条路，路上有三个因子。点击别的权重，看它的路。</translation>
    </message>
    <message>
      <source>Update</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Weight times input over both lines, plus the bias, then σ. Double-click a number to change it.</source>
      <translation>两条线上的权重乘输入，加上偏置，再取 σ。双击一个数可以修改。</translation>
    </message>
    <message>
      <source>Your calculation</source>
      <translation>你来算</translation>
    </message>
  </context>
  <context>
    <name>NetworkDiagram</name>
    <message>
      <source>Add a layer here (Insert)</source>
      <translation>在这里加一层（Insert）</translation>
    </message>
    <message>
      <source>Arrow keys choose a neuron, with Shift one of its weights or its bias; Enter sets it, L locks it, X cuts it. + and − change the number of neurons, Insert adds a layer, Delete removes one, Alt with an arrow moves it.</source>
      <translation>方向键选择神经元，按住 Shift 则选它的权重或偏置；Enter 设值，L 锁定，X 剪断。+ 和 − 增减神经元，Insert 加一层，Delete 移除一层，Alt 加方向键移动一层。</translation>
    </message>
    <message>
      <source>Click for activation, initial weights, settings, moving and removing.</source>
      <translation>单击可改激活函数、初始权重和设置，也可移动或移除这一层。</translation>
    </message>
    <message>
      <source>Diagram of the network</source>
      <translation>网络结构图</translation>
    </message>
    <message>
      <source>One fewer (−)</source>
      <translation>少一个（−）</translation>
    </message>
    <message>
      <source>One more (+)</source>
      <translation>多一个（+）</translation>
    </message>
  </context>
  <context>
    <name>NetworkDrawing</name>
    <message>
      <source>Bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Bias of {name}</source>
      <translation>{name} 的偏置</translation>
    </message>
    <message>
      <source>Click sets it, right click locks it, X cuts it</source>
      <translation>单击可设值，右击可锁定，按 X 剪断</translation>
    </message>
    <message>
      <source>Click sets it, right click unlocks it</source>
      <translation>单击可设值，右击可解锁</translation>
    </message>
    <message>
      <source>Click: another sample</source>
      <translation>单击换一个样本</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>梯度</translation>
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
      <source>It weighed</source>
      <translation>剪断前的权重</translation>
    </message>
    <message>
      <source>Map {number} of {layer}</source>
      <translation>{layer} 的第 {number} 张图</translation>
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
      <source>Output for this sample</source>
      <translation>对这个样本的输出</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>像素</translation>
    </message>
    <message>
      <source>Right click: its connections</source>
      <translation>右击：它的连接</translation>
    </message>
    <message>
      <source>Sum {name}</source>
      <translation>和 {name}</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Weight {start} → {end}</source>
      <translation>权重 {start} → {end}</translation>
    </message>
    <message>
      <source>X restores it</source>
      <translation>按 X 恢复</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>已剪断</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>已锁定</translation>
    </message>
    <message>
      <source>no activation</source>
      <translation>无激活</translation>
    </message>
    <message>
      <source>{name} ({join})</source>
      <translation>{name}（{join}）</translation>
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
    <message>
      <source>{count}, {cut} cut</source>
      <translation>{count}，剪断 {cut}</translation>
    </message>
  </context>
  <context>
    <name>NetworkLens</name>
    <message>
      <source>Error E</source>
      <translation>误差 E</translation>
    </message>
    <message>
      <source>First input</source>
      <translation>第一个输入</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>The 2-2-2 network with its numbers</source>
      <translation>2-2-2 网络和它的数值</translation>
    </message>
    <message>
      <source>The weight from h₁ to o₁</source>
      <translation>从 h₁ 到 o₁ 的权重</translation>
    </message>
    <message>
      <source>What the first output should be</source>
      <translation>第一个输出应有的值</translation>
    </message>
    <message>
      <source>o₁ is {o1} and should be {t1}. One step moves w₅ from {before} to {after}.</source>
      <translation>o₁ 现在是 {o1}，应为 {t1}。走一步，w₅ 从 {before} 变到 {after}。</translation>
    </message>
  </context>
  <context>
    <name>NumberCells</name>
    <message>
      <source>{name} = {value}. Click to set or lock it.</source>
      <translation>{name} = {value}。点击可以设定或锁定。</translation>
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
    <name>OwnStage</name>
    <message>
      <source>A saddle: the slope is 0, yet one way leads down. A nudge, and the ball rolls on.</source>
      <translation>鞍点：斜率为 0，却有一个方向是下坡。轻轻一推，小球就会继续滚。</translation>
    </message>
    <message>
      <source>After {steps} steps at {rate} the ball is gone. Put it down again by a click.</source>
      <translation>学习率为 {rate} 时走了 {steps} 步，小球已经一去不回。点击可以重新放下它。</translation>
    </message>
    <message>
      <source>At the bottom after {steps} steps: the slope is 0, and every way leads up.</source>
      <translation>走了 {steps} 步，到了谷底：斜率为 0，往哪边都是上坡。</translation>
    </message>
    <message>
      <source>At {rate} each step goes well down the slope: the critical rate here is {edge}.</source>
      <translation>学习率为 {rate} 时每一步都稳稳下坡：此处的临界学习率是 {edge}。</translation>
    </message>
    <message>
      <source>At {rate} the ball creeps: the critical rate here is {edge}.</source>
      <translation>学习率为 {rate} 时小球走得很慢：此处的临界学习率是 {edge}。</translation>
    </message>
    <message>
      <source>Click to put the ball down. Crosses mark the bottoms of the valleys.</source>
      <translation>点击可以放下小球。十字标出各个谷底。</translation>
    </message>
    <message>
      <source>Click to put the ball down. Dashed: the parabola that bends as the curve does at the ball.</source>
      <translation>点击可以放下小球。虚线：在小球处与曲线弯曲程度相同的抛物线。</translation>
    </message>
    <message>
      <source>Curvature f″ = λ</source>
      <translation>曲率 f″ = λ</translation>
    </message>
    <message>
      <source>Curvatures λ</source>
      <translation>曲率 λ</translation>
    </message>
    <message>
      <source>Drag to turn the landscape.</source>
      <translation>拖动可以转动地形。</translation>
    </message>
    <message>
      <source>Height after every step</source>
      <translation>每一步之后的高度</translation>
    </message>
    <message>
      <source>Height f</source>
      <translation>高度 f</translation>
    </message>
    <message>
      <source>Here the ground bends upwards in no direction: no rate is critical before it does.</source>
      <translation>此处没有哪个方向向上弯：在向上弯的地方才有临界学习率。</translation>
    </message>
    <message>
      <source>How far each axis reaches on both sides of 0.</source>
      <translation>每条坐标轴在 0 的两侧各延伸多远。</translation>
    </message>
    <message>
      <source>How much of the last step goes on in the next one.</source>
      <translation>上一步有多少会延续到下一步。</translation>
    </message>
    <message>
      <source>Level here: the slope is 0, so no rate moves the ball.</source>
      <translation>此处是平的：斜率为 0，学习率再大小球也不动。</translation>
    </message>
    <message>
      <source>Momentum β</source>
      <translation>动量 β</translation>
    </message>
    <message>
      <source>On top: the slope is 0, and every way leads down. A nudge, and the ball rolls.</source>
      <translation>在顶上：斜率为 0，往哪边都是下坡。轻轻一推，小球就会滚走。</translation>
    </message>
    <message>
      <source>Slope f′</source>
      <translation>斜率 f′</translation>
    </message>
    <message>
      <source>Slopes ∂f/∂x, ∂f/∂y</source>
      <translation>斜率 ∂f/∂x、∂f/∂y</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>The ball has left the window. Look at a larger one, or put it down again by a click.</source>
      <translation>小球离开了窗口。请换大一些的窗口，或点击重新放下它。</translation>
    </message>
    <message>
      <source>The deepest valley in this window is at {place}.</source>
      <translation>这个窗口里最深的谷在 {place}。</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>Your function as a curve</source>
      <translation>你的函数的曲线</translation>
    </message>
    <message>
      <source>Your function as a landscape</source>
      <translation>你的函数的地形</translation>
    </message>
    <message>
      <source>Your function from above</source>
      <translation>从上往下看你的函数</translation>
    </message>
    <message>
      <source>f has no value or no slope here: the ball cannot tell the way. Put it elsewhere.</source>
      <translation>此处 f 没有值或没有斜率：小球不知道往哪走。请把它放到别处。</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>{rate} is beyond {edge}, the critical rate here: where the ground bends like this, each step lands higher.</source>
      <translation>{rate} 超过了此处的临界学习率 {edge}：在弯曲如此的地方，每一步都落得更高。</translation>
    </message>
    <message>
      <source>{rate} is more than half of the critical rate {edge}: where the ground bends like this, steps jump from wall to wall.</source>
      <translation>{rate} 超过了临界学习率 {edge} 的一半：在弯曲如此的地方，每一步都跳到对面的坡上。</translation>
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
    <name>PhotoDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>MNIST’s digits are light on dark: ink on paper is read better when it is turned into that.</source>
      <translation>MNIST 的数字是暗底亮字：把纸上的墨迹转成那样，会认得更好。</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>概率</translation>
    </message>
    <message>
      <source>Reading the pictures</source>
      <translation>正在读取图片</translation>
    </message>
    <message>
      <source>Shrunk to fit, its proportions kept; the rest is filled with the colour of its border. The network can only answer with the classes that it has learned.</source>
      <translation>按比例缩小，其余部分用边缘的颜色填充。网络只能用学过的类别来回答。</translation>
    </message>
    <message>
      <source>Swap light and dark</source>
      <translation>交换明暗</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>What the network gets, {shape}</source>
      <translation>网络得到的输入，{shape}</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>你的图片</translation>
    </message>
    <message>
      <source>{name}: {answer}, {share}</source>
      <translation>{name}：{answer}，{share}</translation>
    </message>
  </context>
  <context>
    <name>PictureDetail</name>
    <message>
      <source>Probability</source>
      <translation>概率</translation>
    </message>
  </context>
  <context>
    <name>PictureNumbers</name>
    <message>
      <source>A photo of your own; it can also be dropped here.</source>
      <translation>你自己的照片，也可以拖到这里。</translation>
    </message>
    <message>
      <source>All numbers in one row</source>
      <translation>排成一行的所有数字</translation>
    </message>
    <message>
      <source>All pictures in one disorder: no number is lost, only who stood beside whom.</source>
      <translation>所有图片用同一种打乱方式：数字一个不少，只是不再知道谁挨着谁。</translation>
    </message>
    <message>
      <source>Does a fully connected network mind? Train one on digits, one on shuffled ones.</source>
      <translation>全连接网络在乎吗？一个学原来的数字图片，一个学打乱后的。</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Numbers in the photo</source>
      <translation>照片里的数字</translation>
    </message>
    <message>
      <source>Open a photo</source>
      <translation>打开照片</translation>
    </message>
    <message>
      <source>Open a photo…</source>
      <translation>打开照片…</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
      <translation>图片 (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
    <message>
      <source>Pixels kept</source>
      <translation>保留的像素</translation>
    </message>
    <message>
      <source>Row {row}, column {column}: {r} × {red} + {g} × {green} + {b} × {blue} = {value} of 255.</source>
      <translation>第 {row} 行第 {column} 列：{r} × {red} + {g} × {green} + {b} × {blue} = {value}，满值 255。</translation>
    </message>
    <message>
      <source>Row {row}, column {column}: {value}. The eye finds nothing, yet every number is there.</source>
      <translation>第 {row} 行第 {column} 列：{value}。眼睛什么也看不出，可数字一个不少。</translation>
    </message>
    <message>
      <source>Share kept</source>
      <translation>保留的比例</translation>
    </message>
    <message>
      <source>Shuffle the pixels</source>
      <translation>打乱像素</translation>
    </message>
    <message>
      <source>Test accuracy {plain} in order, {shuffled} shuffled: it never knew any neighbours.</source>
      <translation>测试准确率：原样 {plain}，打乱 {shuffled}。它从来不知道谁和谁相邻。</translation>
    </message>
    <message>
      <source>The drawn landscape</source>
      <translation>画好的风景</translation>
    </message>
    <message>
      <source>The numbers around the pointer</source>
      <translation>指针周围的数字</translation>
    </message>
    <message>
      <source>The small picture; point to read its numbers</source>
      <translation>缩小后的图片；指向它可以读数</translation>
    </message>
    <message>
      <source>Train both</source>
      <translation>训练两个网络</translation>
    </message>
    <message>
      <source>Training both.</source>
      <translation>正在训练两个网络。</translation>
    </message>
    <message>
      <source>grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>number {index} of {count}; above and below it: {side} places away</source>
      <translation>{count} 个数中的第 {index} 个；它上下的像素相隔 {side} 个位置</translation>
    </message>
    <message>
      <source>numbers around the pointer</source>
      <translation>指针周围的数字</translation>
    </message>
    <message>
      <source>photo, middle square</source>
      <translation>照片，取中间方块</translation>
    </message>
  </context>
  <context>
    <name>PicturesView</name>
    <message>
      <source>By class</source>
      <translation>按类别</translation>
    </message>
    <message>
      <source>Every test picture is read rightly.</source>
      <translation>所有测试图片都判对了。</translation>
    </message>
    <message>
      <source>No answers yet.</source>
      <translation>还没有答案。</translation>
    </message>
    <message>
      <source>No mistakes.</source>
      <translation>没有错误。</translation>
    </message>
    <message>
      <source>Read as {said}.</source>
      <translation>判成 {said}。</translation>
    </message>
    <message>
      <source>Samples by class</source>
      <translation>各类别的样本</translation>
    </message>
    <message>
      <source>Test picture {number} · loss {loss}</source>
      <translation>测试图片 {number} · 损失 {loss}</translation>
    </message>
    <message>
      <source>They appear when the data are there, and follow the training.</source>
      <translation>数据就绪后出现，并随训练更新。</translation>
    </message>
    <message>
      <source>What to show</source>
      <translation>显示什么</translation>
    </message>
    <message>
      <source>Worst mistakes</source>
      <translation>最严重的错误</translation>
    </message>
    <message>
      <source>{right} of {count} test pictures read rightly, {mistakes} mistakes</source>
      <translation>{count} 张测试图片中判对 {right}，错 {mistakes} 张</translation>
    </message>
    <message>
      <source>{true} read as {said}</source>
      <translation>{true} 判成 {said}</translation>
    </message>
    <message>
      <source>{true} read as {said} with {confidence}. Loss {loss}.</source>
      <translation>{true} 判成 {said}，把握 {confidence}。损失 {loss}。</translation>
    </message>
  </context>
  <context>
    <name>PlaneCard</name>
    <message>
      <source>A slice along two inputs with the others held, or the plane that shows most of the spread.</source>
      <translation>沿两个输入的切片（其余固定），或显示最多离散程度的平面。</translation>
    </message>
    <message>
      <source>Across</source>
      <translation>横轴</translation>
    </message>
    <message>
      <source>PCA plane</source>
      <translation>PCA 平面</translation>
    </message>
    <message>
      <source>Principal components of the standardised training samples.</source>
      <translation>标准化训练样本的主成分。</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>The other inputs stand here:</source>
      <translation>其余输入固定在：</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>纵轴</translation>
    </message>
  </context>
  <context>
    <name>ProductTable</name>
    <message>
      <source>kernel</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>products</source>
      <translation>乘积</translation>
    </message>
    <message>
      <source>window</source>
      <translation>窗口</translation>
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
    <name>QFileDialog</name>
    <message>
      <source>&amp;Look in:</source>
      <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>文件类型(&amp;T)：</translation>
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
      <source>Draw one of these {count} classes.</source>
      <translation>画这 {count} 个类别中的一个。</translation>
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
      <source>not a digit</source>
      <translation>不是数字</translation>
    </message>
    <message>
      <source>{first} or {second}</source>
      <translation>{first} 或 {second}</translation>
    </message>
    <message>
      <source>{first} {share}, {second} {other}</source>
      <translation>{first} 占 {share}，{second} 占 {other}</translation>
    </message>
    <message>
      <source>{least} to {most} sure</source>
      <translation>把握 {least} 到 {most}</translation>
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
    <name>Readings</name>
    <message>
      <source>At the cursor</source>
      <translation>光标处</translation>
    </message>
    <message>
      <source>P(blue)</source>
      <translation>P(蓝)</translation>
    </message>
    <message>
      <source>P({name})</source>
      <translation>P({name})</translation>
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
    <name>RecipeDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>下载 {size}</translation>
    </message>
    <message>
      <source>Make it good</source>
      <translation>让它更好</translation>
    </message>
    <message>
      <source>One undo takes it all back. Press Run afterwards: the card under the training says how long it will take. Pause and save whenever you like; an opened project goes on where it stood.</source>
      <translation>一次撤销即可全部还原。之后按“训练”：训练栏下方的卡片会显示还需多久。随时可以暂停和保存，再次打开的项目会从停下的地方继续。</translation>
    </message>
    <message>
      <source>The trained weights come from PyTorch’s site and stay on this computer.</source>
      <translation>训练好的权重来自 PyTorch 的网站，下载后保存在本机。</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>采用</translation>
    </message>
    <message>
      <source>What experience recommends for pictures. Each part does one thing; leave out what you do not want.</source>
      <translation>经验对图片的推荐做法。每一项只做一件事，不想要的可以去掉。</translation>
    </message>
    <message>
      <source>{parameters} parameters, {epochs} epochs over {count} pictures, {steps} steps</source>
      <translation>{parameters} 个参数，{count} 张图片训练 {epochs} 轮，共 {steps} 步</translation>
    </message>
  </context>
  <context>
    <name>RedHand</name>
    <message>
      <source>Above 340° only</source>
      <translation>只取 340° 以上</translation>
    </message>
    <message>
      <source>After 1,000 steps descent still has a bias near 0: its line starts at the corner. Raise the factor on the bias rate to 10,000, as the tutorial did.</source>
      <translation>走了 1,000 步，偏置仍接近 0：直线从角上出发。像教程那样，把偏置学习率的倍数提高到 10,000 试试。</translation>
    </message>
    <message>
      <source>All three lines follow the hand: R² is {r2}, total least squares is off by {total}.</source>
      <translation>三条直线都沿着指针：R² 为 {r2}，总体最小二乘法的偏差为 {total}。</translation>
    </message>
    <message>
      <source>Angle of the hand</source>
      <translation>指针的角度</translation>
    </message>
    <message>
      <source>Below 20° and above 340°</source>
      <translation>20° 以下和 340° 以上</translation>
    </message>
    <message>
      <source>Below 20° only</source>
      <translation>只取 20° 以下</translation>
    </message>
    <message>
      <source>Clock face</source>
      <translation>表盘</translation>
    </message>
    <message>
      <source>Clockwise from 12 o’clock. The hand can be dragged in the picture, too.</source>
      <translation>从 12 点起顺时针。也可以在图片里拖动指针。</translation>
    </message>
    <message>
      <source>Closed form</source>
      <translation>闭式解</translation>
    </message>
    <message>
      <source>Closed form: b</source>
      <translation>闭式解：b</translation>
    </message>
    <message>
      <source>Closed form: w</source>
      <translation>闭式解：w</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>梯度下降</translation>
    </message>
    <message>
      <source>Descent has left for good: with this rate and factor every step overshoots.</source>
      <translation>梯度下降一去不回：这样的学习率和倍数，每一步都走过头。</translation>
    </message>
    <message>
      <source>Descent, 1,000 steps on raw x</source>
      <translation>梯度下降，x 不缩放，1,000 步</translation>
    </message>
    <message>
      <source>Descent: b</source>
      <translation>梯度下降：b</translation>
    </message>
    <message>
      <source>Descent: w</source>
      <translation>梯度下降：w</translation>
    </message>
    <message>
      <source>Drag the hand, or turn it with the arrow keys.</source>
      <translation>拖动指针，或用方向键转动。</translation>
    </message>
    <message>
      <source>Factor on the bias rate</source>
      <translation>偏置学习率的倍数</translation>
    </message>
    <message>
      <source>How far each step goes. Beyond the limit shown below descent leaves for good.</source>
      <translation>每一步走多远。超过下面的上限，梯度下降会一去不回。</translation>
    </message>
    <message>
      <source>How much every pixel is disturbed; with much noise the mask gets holes.</source>
      <translation>每个像素受多大干扰；噪声大时，掩膜会出现空洞。</translation>
    </message>
    <message>
      <source>Hue runs round a circle, and red lies at both of its ends.</source>
      <translation>色相绕成一圈，红色在圈的两端都有。</translation>
    </message>
    <message>
      <source>Hues that count as red</source>
      <translation>哪些色相算红色</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>掩膜</translation>
    </message>
    <message>
      <source>Mask: the red pixels</source>
      <translation>掩膜：红色像素</translation>
    </message>
    <message>
      <source>Near upright one x has many y, so no line y = wx + b can lie along the hand: it is off by {closed}. Total least squares measures at right angles and is off by {total}.</source>
      <translation>指针接近竖直时，一个 x 对应许多 y，没有哪条直线 y = wx + b 能沿着指针：偏差 {closed}。总体最小二乘法量的是垂直距离，偏差 {total}。</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>One range of hue finds {pixels} pixels; the rest of the hand lies at the other end.</source>
      <translation>只取一段色相，找到 {pixels} 个像素；指针的其余部分在色相的另一端。</translation>
    </message>
    <message>
      <source>Picture: drag the hand</source>
      <translation>图片：可以拖动指针</translation>
    </message>
    <message>
      <source>Rate settles below</source>
      <translation>学习率稳定的上限</translation>
    </message>
    <message>
      <source>Red pixels</source>
      <translation>红色像素</translation>
    </message>
    <message>
      <source>Red pixels and lines</source>
      <translation>红色像素与直线</translation>
    </message>
    <message>
      <source>Too few red pixels for a line. Allow both ranges of hue, or less noise.</source>
      <translation>红色像素太少，连不成线。可以允许两段色相，或减小噪声。</translation>
    </message>
    <message>
      <source>Total least squares</source>
      <translation>总体最小二乘法</translation>
    </message>
    <message>
      <source>x is near 100, the bias sees 1: without a factor the bias hardly moves.</source>
      <translation>x 在 100 上下，偏置对应的输入是 1：不乘倍数，偏置几乎不动。</translation>
    </message>
    <message>
      <source>{name}: off by {error}</source>
      <translation>{name}：偏差 {error}</translation>
    </message>
  </context>
  <context>
    <name>RivalCard</name>
    <message>
      <source>Classical method</source>
      <translation>经典方法</translation>
    </message>
    <message>
      <source>Coefficients in your units</source>
      <translation>系数（原单位）</translation>
    </message>
    <message>
      <source>Coefficients of standardised inputs</source>
      <translation>系数（标准化输入）</translation>
    </message>
    <message>
      <source>Every input with mean 0 and deviation 1, so that sizes can be compared.</source>
      <translation>每个输入均值为 0、标准差为 1，大小可以相比。</translation>
    </message>
    <message>
      <source>Fitted to the same training samples, by scikit-learn, with standardised inputs.</source>
      <translation>用 scikit-learn 拟合同样的训练样本，输入已标准化。</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>test R²</source>
      <translation>测试 R²</translation>
    </message>
    <message>
      <source>train R²</source>
      <translation>训练 R²</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>RobustnessMap</name>
    <message>
      <source>Draw, and the map says how far the drawing may be moved, turned and scaled.</source>
      <translation>画一笔，图中会显示这幅手写可以平移、旋转和缩放多少。</translation>
    </message>
    <message>
      <source>How far this drawing may be changed</source>
      <translation>这幅手写可以改变多少</translation>
    </message>
    <message>
      <source>Moved, in pixels</source>
      <translation>平移（像素）</translation>
    </message>
    <message>
      <source>Moved, it still reads {label} in {count} of {total} places.</source>
      <translation>平移到 {total} 个位置，其中 {count} 个仍认作 {label}。</translation>
    </message>
    <message>
      <source>Scaled</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Scaled by {factor}</source>
      <translation>缩放 {factor} 倍</translation>
    </message>
    <message>
      <source>The network alone is tested: what centres a drawing comes before this and would undo the move.</source>
      <translation>这里只测试网络本身：居中步骤在它之前，会抵消平移。</translation>
    </message>
    <message>
      <source>Turned by {angle}</source>
      <translation>旋转 {angle}</translation>
    </message>
    <message>
      <source>Turned, in degrees</source>
      <translation>旋转（度）</translation>
    </message>
    <message>
      <source>{change}: reads {decided}; {label} has {share}</source>
      <translation>{change}：认作 {decided}；{label} 占 {share}</translation>
    </message>
    <message>
      <source>{right} px right, {down} px down</source>
      <translation>右移 {right} 像素，下移 {down} 像素</translation>
    </message>
  </context>
  <context>
    <name>RunDetails</name>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>结束</translation>
    </message>
    <message>
      <source>Loss function</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Put it on the desk with its weights of step {step}, to go on from there.</source>
      <translation>连同第 {step} 步的权重放回当前项目，可从那里继续。</translation>
    </message>
    <message>
      <source>Put its settings on the desk. Its weights were too many to be kept.</source>
      <translation>把它的设置放回当前项目。权重太多，没有保留。</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Take this run off the list.</source>
      <translation>从列表中删除这次训练。</translation>
    </message>
    <message>
      <source>This run lies on the desk. Another run, or a reset, makes it one of the past.</source>
      <translation>这就是当前的训练。另起一次训练或重置之后，它就成为过去的记录。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>参数量</translation>
    </message>
    <message numerus="yes">
      <source>after its %n epoch(s)</source>
      <translation>
        <numerusform>完成 %n 轮</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ScoreTable</name>
    <message>
      <source>mean = cross-entropy</source>
      <translation>平均值 = 交叉熵</translation>
    </message>
    <message>
      <source>right class</source>
      <translation>正确类别</translation>
    </message>
    <message>
      <source>scores</source>
      <translation>分数</translation>
    </message>
    <message>
      <source>shares</source>
      <translation>份额</translation>
    </message>
  </context>
  <context>
    <name>SearchRace</name>
    <message>
      <source>After {trials} looks each, close enough to the best line: {names}.</source>
      <translation>各看 {trials} 次之后，已经足够接近最佳直线的有：{names}。</translation>
    </message>
    <message>
      <source>Drag to turn the landscape.</source>
      <translation>拖动可以转动地形。</translation>
    </message>
    <message>
      <source>Everyone has looked once; the closed form is done. Press Play.</source>
      <translation>每种方法都看了一次，闭式解已经完成。点击“播放”。</translation>
    </message>
    <message>
      <source>For y = ax the best a is 2: a range from 3 misses it.</source>
      <translation>对 y = ax，最好的 a 是 2：从 3 开始的范围会错过它。</translation>
    </message>
    <message>
      <source>Grid spacing</source>
      <translation>网格间隔</translation>
    </message>
    <message>
      <source>Half the spacing: twice as many values for each parameter.</source>
      <translation>间隔减半，每个参数要试的值就多一倍。</translation>
    </message>
    <message>
      <source>Looks at the loss</source>
      <translation>看损失的次数</translation>
    </message>
    <message>
      <source>Loss as a landscape</source>
      <translation>损失的地形</translation>
    </message>
    <message>
      <source>Loss over a</source>
      <translation>损失随 a 的变化</translation>
    </message>
    <message>
      <source>Loss over a and b</source>
      <translation>损失随 a、b 的变化</translation>
    </message>
    <message>
      <source>Range of every parameter</source>
      <translation>每个参数的范围</translation>
    </message>
    <message>
      <source>The grid’s best is a = {a}, at the edge of the range, with a loss of {loss}. The answer lies outside: descent walked there.</source>
      <translation>网格给出的最好值 a = {a} 正好在范围的边上，损失为 {loss}。答案在范围之外：梯度下降自己走了过去。</translation>
    </message>
    <message>
      <source>Trials of a whole grid</source>
      <translation>试遍网格的次数</translation>
    </message>
    <message>
      <source>Two parameters span a surface of losses, one parameter a curve.</source>
      <translation>两个参数的损失是一个曲面，一个参数的损失是一条曲线。</translation>
    </message>
    <message>
      <source>What is looked for</source>
      <translation>要找的直线</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>one parameter</source>
      <translation>一个参数</translation>
    </message>
    <message>
      <source>three parameters</source>
      <translation>三个参数</translation>
    </message>
    <message>
      <source>two parameters</source>
      <translation>两个参数</translation>
    </message>
    <message>
      <source>{name} ({count})</source>
      <translation>{name}（{count}）</translation>
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
    <name>SlidePicture</name>
    <message>
      <source>for comparison: squares</source>
      <translation>对比：平方误差</translation>
    </message>
  </context>
  <context>
    <name>SlideStage</name>
    <message>
      <source>A kernel with a name; type into the squares for one of your own.</source>
      <translation>有名字的卷积核；在格子里输入数字，就是你自己的。</translation>
    </message>
    <message>
      <source>Dilation</source>
      <translation>膨胀</translation>
    </message>
    <message>
      <source>How many pixels the window moves at a time.</source>
      <translation>窗口每次移动几个像素。</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>卷积核大小</translation>
    </message>
    <message>
      <source>Moves the picture to the right: pooling forgives a small shift, the map does not.</source>
      <translation>把图片向右移：池化能容忍小的移动，特征图不能。</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Picture shifted by</source>
      <translation>图片右移</translation>
    </message>
    <message>
      <source>Point at a number to see which pixels made it.</source>
      <translation>指向一个数，看它由哪些像素算出。</translation>
    </message>
    <message>
      <source>Point to move the window. Drag with the left button to draw, with the right one to erase.</source>
      <translation>指向哪里，窗口就到哪里。按左键拖动是画，按右键拖动是擦。</translation>
    </message>
    <message>
      <source>Pooling, 2×2</source>
      <translation>池化，2×2</translation>
    </message>
    <message>
      <source>Rows of 0 around the picture, so that the rim is seen as often as the middle.</source>
      <translation>在图片四周补 0，让边缘和中间被看到的次数相近。</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>The distance between the pixels that the kernel looks at.</source>
      <translation>卷积核所看像素之间的间隔。</translation>
    </message>
    <message>
      <source>The map that the kernel makes</source>
      <translation>卷积得到的特征图</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Your own</source>
      <translation>自己的</translation>
    </message>
    <message>
      <source>Your own kernel.</source>
      <translation>你自己的卷积核。</translation>
    </message>
    <message>
      <source>changed: {count}</source>
      <translation>变化：{count}</translation>
    </message>
    <message>
      <source>map</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>pooled</source>
      <translation>池化后</translation>
    </message>
    <message>
      <source>{kernel} Row {row}, column {column} of the map is {sum}. Side: floor(({side} + 2 × {padding} − {dilation} × ({size} − 1) − 1) / {stride}) + 1 = {out}.</source>
      <translation>{kernel}特征图第 {row} 行第 {column} 列为 {sum}。边长：向下取整[({side} + 2 × {padding} − {dilation} × ({size} − 1) − 1) / {stride}] + 1 = {out}。</translation>
    </message>
  </context>
  <context>
    <name>SlopeTable</name>
    <message>
      <source>class {number}</source>
      <translation>类别 {number}</translation>
    </message>
  </context>
  <context>
    <name>SoftmaxExplorer</name>
    <message>
      <source>Stage by stage</source>
      <translation>逐步看</translation>
    </message>
    <message>
      <source>Two loss examples</source>
      <translation>两个损失例子</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>看什么</translation>
    </message>
  </context>
  <context>
    <name>SoftmaxStage</name>
    <message>
      <source>Every class gets a score: weights times inputs.</source>
      <translation>每个类别得到一个分数：权重乘输入。</translation>
    </message>
    <message>
      <source>Only p of the right class is in the loss, but every score moves it. Chain rule: two factors.</source>
      <translation>损失里只有正确类别的 p，但每个分数都会改变它。链式法则：两个因子。</translation>
    </message>
    <message>
      <source>Right class</source>
      <translation>正确类别</translation>
    </message>
    <message>
      <source>Softmax turns scores into shares of 1. The right class has {share}.</source>
      <translation>Softmax 把分数变成总和为 1 的份额。正确类别占 {share}。</translation>
    </message>
    <message>
      <source>The loss is the surprise: −ln {share} = {loss}.</source>
      <translation>损失就是“意外程度”：−ln {share} = {loss}。</translation>
    </message>
    <message>
      <source>Times the input gives the weights. For w₂ of the right class {rule}, and {nudged} by nudging it.</source>
      <translation>再乘输入，就是权重的斜率。正确类别的 w₂：按公式为 {rule}，微微拨动权重测得 {nudged}。</translation>
    </message>
    <message>
      <source>−1/p and p cancel. What is left is p − y: share minus target, for every class.</source>
      <translation>−1/p 与 p 约去，剩下 p − y：每个类别都是份额减目标。</translation>
    </message>
  </context>
  <context>
    <name>SurfaceStage</name>
    <message>
      <source>Click to put the ball down.</source>
      <translation>点击可以放下小球。</translation>
    </message>
    <message>
      <source>Drag to turn the landscape.</source>
      <translation>拖动可以转动地形。</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss over a and b as a landscape</source>
      <translation>损失随 a、b 变化的地形</translation>
    </message>
    <message>
      <source>Loss over a and b from above</source>
      <translation>从上往下看损失随 a、b 的变化</translation>
    </message>
    <message>
      <source>Slope along a</source>
      <translation>沿 a 的斜率</translation>
    </message>
    <message>
      <source>Slope along b</source>
      <translation>沿 b 的斜率</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>The arrow crosses the level lines at right angles. It points downhill, not at the cross: the valley bends {ratio} times as sharply across as along.</source>
      <translation>箭头与等高线垂直。它指向下坡，并不指向十字：山谷横向的弯曲是纵向的 {ratio} 倍。</translation>
    </message>
    <message>
      <source>The ball jumps from wall to wall of the valley and moves slowly along it: the valley bends {ratio} times as sharply across as along.</source>
      <translation>小球在两壁之间来回跳，沿山谷却走得很慢：横向的弯曲是纵向的 {ratio} 倍。</translation>
    </message>
    <message>
      <source>{rate} is beyond the edge {edge} of the steep direction: the ball climbs out.</source>
      <translation>{rate} 超过了陡的方向的稳定边界 {edge}：小球会爬出山谷。</translation>
    </message>
  </context>
  <context>
    <name>TeachCard</name>
    <message numerus="yes">
      <source>%n drawing(s) to learn from.</source>
      <translation>
        <numerusform>有 %n 幅手写可供学习。</numerusform>
      </translation>
    </message>
    <message>
      <source>A short lesson: a quarter of every batch is your drawings, the rest are old samples.</source>
      <translation>短时微调：每个批次的四分之一是你的手写，其余是旧样本。</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Draw a digit and keep it with its label. One is enough to begin; two of each teach more.</source>
      <translation>画一个数字，并连同它的标签一起保存。有一幅就能开始；每个数字两幅，学得更好。</translation>
    </message>
    <message>
      <source>It reads {right} of your {count} drawings right.</source>
      <translation>你的 {count} 幅手写，它认对 {right} 幅。</translation>
    </message>
    <message>
      <source>Keep it all the same</source>
      <translation>仍然留下</translation>
    </message>
    <message>
      <source>MNIST, not forgotten</source>
      <translation>MNIST，没有遗忘的</translation>
    </message>
    <message>
      <source>Network to teach</source>
      <translation>要教的网络</translation>
    </message>
    <message>
      <source>Step {steps}</source>
      <translation>第 {steps} 步</translation>
    </message>
    <message>
      <source>Teach it again</source>
      <translation>再教一次</translation>
    </message>
    <message>
      <source>Teach it my hand</source>
      <translation>教它认我的字</translation>
    </message>
    <message>
      <source>The lesson did not help, so the old network stays.</source>
      <translation>这次学习没有帮助，保留原来的网络。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Which network learns your hand; the one on the desk stays as it is.</source>
      <translation>哪个网络学习你的字；正在用的网络保持不变。</translation>
    </message>
    <message>
      <source>Your drawings ({count} unseen)</source>
      <translation>你的手写（{count} 幅未见过）</translation>
    </message>
    <message>
      <source>Your {count} drawings, learned</source>
      <translation>你的 {count} 幅手写（学过的）</translation>
    </message>
    <message>
      <source>“{name}” now stands beside the others.</source>
      <translation>“{name}”现在与其他网络并排。</translation>
    </message>
  </context>
  <context>
    <name>UnrolledChain</name>
    <message>
      <source>Time step {step}: reads {letter}, remembers {count} numbers, says {likely}. Wanted: {wanted}.</source>
      <translation>第 {step} 个时间步：读入 {letter}，记住 {count} 个数，说 {likely}。应为 {wanted}。</translation>
    </message>
    <message>
      <source>wanted {letter}</source>
      <translation>应为 {letter}</translation>
    </message>
  </context>
  <context>
    <name>UnrolledView</name>
    <message>
      <source>Give both words the same number of letters.</source>
      <translation>两个词的字母数要相同。</translation>
    </message>
    <message>
      <source>It says “{text}”, {right} of {all} letters right. Arrows to the right carry its memory.</source>
      <translation>它说“{text}”，{all} 个字母中对了 {right} 个。向右的箭头传递记忆。</translation>
    </message>
    <message>
      <source>It says “{text}”: every letter is right. Each column is the same network a time step later.</source>
      <translation>它说“{text}”：每个字母都对。每一列都是同一个网络，只是晚一个时间步。</translation>
    </message>
    <message>
      <source>Learn this word</source>
      <translation>学这个词</translation>
    </message>
    <message>
      <source>No sequence to walk through.</source>
      <translation>没有可以走一遍的序列。</translation>
    </message>
    <message>
      <source>Reads</source>
      <translation>读入</translation>
    </message>
    <message>
      <source>Should say</source>
      <translation>应说出</translation>
    </message>
    <message>
      <source>Take these two words as the data and begin anew; it can be undone.</source>
      <translation>用这两个词作数据，重新开始；可以撤销。</translation>
    </message>
    <message>
      <source>The network at every time step</source>
      <translation>每个时间步的网络</translation>
    </message>
    <message>
      <source>The text after every epoch</source>
      <translation>每一轮之后的文本</translation>
    </message>
    <message>
      <source>The word that it should say, with as many letters.</source>
      <translation>它应当说出的词，字母数与读入的相同。</translation>
    </message>
    <message>
      <source>The word that the network reads, letter by letter.</source>
      <translation>网络逐个字母读入的词。</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>时间步</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What is shown of the network</source>
      <translation>显示网络的哪一部分</translation>
    </message>
    <message>
      <source>click one to go back to it</source>
      <translation>点击一列可以回到那一刻</translation>
    </message>
    <message>
      <source>press Run and they appear here</source>
      <translation>点击“训练”，文本会显示在这里</translation>
    </message>
  </context>
  <context>
    <name>UnrolledWeights</name>
    <message>
      <source>The same numbers work at every time step: what is read and what is remembered, each times its matrix, make the new memory. Click one to set or lock it.</source>
      <translation>每个时间步用的都是同样这些数：读到的和记住的各乘以自己的矩阵，合成新的记忆。点击一个数可以设定或锁定。</translation>
    </message>
    <message>
      <source>U: from its memory</source>
      <translation>U：来自记忆</translation>
    </message>
    <message>
      <source>W: from what it reads</source>
      <translation>W：来自读到的</translation>
    </message>
    <message>
      <source>forget</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>in</source>
      <translation>输入门</translation>
    </message>
    <message>
      <source>new</source>
      <translation>候选</translation>
    </message>
    <message>
      <source>out</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>reset</source>
      <translation>重置门</translation>
    </message>
    <message>
      <source>update</source>
      <translation>更新门</translation>
    </message>
  </context>
  <context>
    <name>ViewSwitch</name>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More views</source>
      <translation>更多视图</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
  </context>
  <context>
    <name>WeightMatrix</name>
    <message>
      <source>{symbol}, bias {row}</source>
      <translation>{symbol}，偏置 {row}</translation>
    </message>
  </context>
  <context>
    <name>WeightsView</name>
    <message>
      <source>Activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>Bands hold 50, 80 and 98% of the numbers</source>
      <translation>色带含 50、80、98% 的数</translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>Gradients and activations are those of the first 200 training samples.</source>
      <translation>梯度和激活值取自前 200 个训练样本。</translation>
    </message>
    <message>
      <source>No weights yet.</source>
      <translation>还没有权重。</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>They appear as soon as the network is built.</source>
      <translation>网络建好后就会显示在这里。</translation>
    </message>
    <message>
      <source>Weights over time</source>
      <translation>权重随时间</translation>
    </message>
    <message>
      <source>What to show</source>
      <translation>显示什么</translation>
    </message>
    <message>
      <source>count {count} · RMS {size}</source>
      <translation>个数 {count} · 均方根 {size}</translation>
    </message>
    <message>
      <source>now: median {middle}, 80% from {low} to {high}</source>
      <translation>现在：中位数 {middle}，80% 在 {low} 到 {high} 之间</translation>
    </message>
    <message>
      <source>{layer}: biases</source>
      <translation>{layer}：偏置</translation>
    </message>
    <message>
      <source>{layer}: weights</source>
      <translation>{layer}：权重</translation>
    </message>
    <message>
      <source>{share} are 0</source>
      <translation>{share} 为 0</translation>
    </message>
  </context>
  <context>
    <name>WhyMaps</name>
    <message>
      <source>Draw, and the maps say which parts the answer hangs on.</source>
      <translation>画一笔，图中会显示答案取决于哪些部分。</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>遮挡</translation>
    </message>
    <message>
      <source>Occlusion for {label}</source>
      <translation>对 {label} 的遮挡图</translation>
    </message>
    <message>
      <source>Occlusion: blue where covering 5×5 pixels makes the network less sure.</source>
      <translation>遮挡：蓝色处盖住 5×5 像素，网络的把握会下降。</translation>
    </message>
    <message>
      <source>Point at a pixel to read its numbers.</source>
      <translation>指向一个像素可读出它的数值。</translation>
    </message>
    <message>
      <source>Row {row}, column {column}: slope {slope}; covered, {label} loses {drop}</source>
      <translation>第 {row} 行第 {column} 列：斜率 {slope}；盖住后 {label} 下降 {drop}</translation>
    </message>
    <message>
      <source>Saliency</source>
      <translation>显著性</translation>
    </message>
    <message>
      <source>Saliency and occlusion of this drawing</source>
      <translation>这幅手写的显著性与遮挡图</translation>
    </message>
    <message>
      <source>Saliency for {label}</source>
      <translation>对 {label} 的显著性</translation>
    </message>
    <message>
      <source>Saliency: blue where more ink would speak for {label}, orange against it.</source>
      <translation>显著性：蓝色处多一点墨支持 {label}，橙色处反对。</translation>
    </message>
    <message>
      <source>What it gets</source>
      <translation>网络的输入</translation>
    </message>
    <message>
      <source>against</source>
      <translation>反对</translation>
    </message>
    <message>
      <source>for</source>
      <translation>支持</translation>
    </message>
  </context>
  <context>
    <name>WhyNotDegrees</name>
    <message>
      <source>0 is straight up. The needle's picture changes steadily, all the way round.</source>
      <translation>0 为正上方。指针转一整圈，画面始终连续变化。</translation>
    </message>
    <message>
      <source>Angle read</source>
      <translation>读出的角度</translation>
    </message>
    <message>
      <source>Beside the top, within {seam}°, the network on degrees is off by {bad}° on average, the other by {good}°. At 359° and 1° the pictures are nearly one, but the degrees asked for lie 358 apart: a network that changes steadily has to pass all the numbers between. Sine and cosine have no such seam.</source>
      <translation>在正上方两侧 {seam}° 以内，回答角度的网络平均偏 {bad}°，另一个只偏 {good}°。359° 与 1° 的画面几乎一样，要求的角度却差 358：输出连续变化的网络只能把中间的数全都经过一遍。正弦和余弦没有这样的接缝。</translation>
    </message>
    <message>
      <source>Drag to turn the needle. The lines are where the two networks take it to point.</source>
      <translation>拖动可转动指针。两条线是两个网络认为指针所指的方向。</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>Mean error</source>
      <translation>平均误差</translation>
    </message>
    <message>
      <source>Needle at, degrees</source>
      <translation>指针位置（度）</translation>
    </message>
    <message>
      <source>Network on degrees</source>
      <translation>回答角度的网络</translation>
    </message>
    <message>
      <source>Network on sine and cosine</source>
      <translation>回答正弦余弦的网络</translation>
    </message>
    <message>
      <source>Other first weights and other pictures; 400 steps for each, about a second.</source>
      <translation>换一组初始权重和图片；各训练 400 步，约一秒。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>The needle and both answers</source>
      <translation>指针与两个答案</translation>
    </message>
    <message>
      <source>Train both anew</source>
      <translation>重新训练两个网络</translation>
    </message>
    <message>
      <source>Two small networks are being trained on pictures of a needle.</source>
      <translation>两个小网络正在用指针的图片训练。</translation>
    </message>
    <message>
      <source>What they read now</source>
      <translation>此刻的读数</translation>
    </message>
    <message>
      <source>angle read, °</source>
      <translation>读出的角度（°）</translation>
    </message>
    <message>
      <source>error, °</source>
      <translation>误差（°）</translation>
    </message>
    <message>
      <source>true angle, °</source>
      <translation>真实角度（°）</translation>
    </message>
  </context>
  <context>
    <name>WireEditor</name>
    <message>
      <source>A cut connection is not there: no training, Reset or new seed brings it back. Switched off again, it weighs what it weighed before.</source>
      <translation>剪断的连接就不存在了：训练、重置或换种子都不会让它回来。关掉这个开关，它恢复剪断前的权重。</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪断</translation>
    </message>
    <message>
      <source>It is put into the network between two steps, also while it trains.</source>
      <translation>在两步之间放进网络，训练时也可以。</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>锁定</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>当前值</translation>
    </message>
    <message>
      <source>Set it to</source>
      <translation>设为</translation>
    </message>
    <message>
      <source>Training leaves a locked number exactly as it is; Reset and new seeds too.</source>
      <translation>训练不会改动锁定的数，重置和换种子也不会。</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>已剪断</translation>
    </message>
  </context>
  <context>
    <name>XorStage</name>
    <message>
      <source>Activation of the hidden layer</source>
      <translation>隐藏层的激活函数</translation>
    </message>
    <message>
      <source>After the hidden layer</source>
      <translation>经过隐藏层之后</translation>
    </message>
    <message>
      <source>Dashed: where a hidden neuron is 0. Colour: what the network says.</source>
      <translation>虚线：隐藏神经元为 0 的地方。颜色：网络的回答。</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>On the left no straight line parts the classes. Press Play and watch the grid bend.</source>
      <translation>左图里没有一条直线能分开两类。点击“播放”，看网格弯曲。</translation>
    </message>
    <message>
      <source>Other first weights</source>
      <translation>换一组初始权重</translation>
    </message>
    <message>
      <source>Points on the right side</source>
      <translation>分对的点</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Stuck: from these first weights descent ends in a poor valley. Roll others.</source>
      <translation>卡住了：从这组初始权重出发，下降到一个不好的低谷。换一组试试。</translation>
    </message>
    <message>
      <source>The hidden layer by hand</source>
      <translation>手动调隐藏层</translation>
    </message>
    <message>
      <source>The hidden layer has bent the plane: now one straight line parts the classes.</source>
      <translation>隐藏层把平面弯过来了：现在一条直线就能分开两类。</translation>
    </message>
    <message>
      <source>The same grid and points, moved by the hidden layer. Solid: the output’s line.</source>
      <translation>同样的网格和点，经隐藏层移动。实线：输出层的分界线。</translation>
    </message>
    <message>
      <source>Without activation the grid stays a grid, and two layers are one: {a} x₁ + {b} x₂ + {c}. No straight line parts the corners.</source>
      <translation>没有激活函数，网格还是网格，两层等于一层：{a} x₁ + {b} x₂ + {c}。没有一条直线能把四角分开。</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
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
      <source>Branch here</source>
      <translation>从此分支</translation>
    </message>
    <message>
      <source>Class table…</source>
      <translation>班级汇总表…</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>关闭程序</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>复制为文本</translation>
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
      <source>Every run of this session: compare, name, open again</source>
      <translation>这次打开程序以来的每次训练：比较、命名、重新打开</translation>
    </message>
    <message>
      <source>Every term in English and Chinese</source>
      <translation>全部术语，中英文对照</translation>
    </message>
    <message>
      <source>Explorers</source>
      <translation>概念演示</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>术语表</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>按键与帮助</translation>
    </message>
    <message>
      <source>Large type and thick lines for a class, nothing spare; the same key brings everything back</source>
      <translation>为课堂放大文字、加粗线条，收起多余的部分；再按一次恢复原样</translation>
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
      <source>Merge a folder of lab reports into one table</source>
      <translation>把一个文件夹里的实验报告合并成一张表</translation>
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
      <source>One moment back</source>
      <translation>后退一个时刻</translation>
    </message>
    <message>
      <source>One moment on</source>
      <translation>前进一个时刻</translation>
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
      <source>Open a lesson folder…</source>
      <translation>打开课程文件夹…</translation>
    </message>
    <message>
      <source>Open a lesson of your own: a folder with lesson.json and its text</source>
      <translation>打开你自己的课：一个装有 lesson.json 和课文的文件夹</translation>
    </message>
    <message>
      <source>Open a project file</source>
      <translation>打开项目文件</translation>
    </message>
    <message>
      <source>Open from the clipboard</source>
      <translation>从剪贴板打开</translation>
    </message>
    <message>
      <source>Open the project in the text that was copied</source>
      <translation>打开所复制文本中的项目</translation>
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
      <source>Projector mode</source>
      <translation>投影模式</translation>
    </message>
    <message>
      <source>Put the whole project into the clipboard as one line, to paste into a message</source>
      <translation>把整个项目作为一行文本放进剪贴板，可粘贴到消息里</translation>
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
      <source>Runs</source>
      <translation>训练记录</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save a poster of this run as a picture that opens the project again when it is dropped here</source>
      <translation>把本次训练存成一张海报图片；拖回窗口即可重新打开项目</translation>
    </message>
    <message>
      <source>Save a run card…</source>
      <translation>保存训练海报…</translation>
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
      <source>Show the network as it was a moment earlier in this run</source>
      <translation>显示本次训练中前一个时刻的网络</translation>
    </message>
    <message>
      <source>Show the network as it was a moment later in this run</source>
      <translation>显示本次训练中后一个时刻的网络</translation>
    </message>
    <message>
      <source>Show the result alone, or everything again</source>
      <translation>只显示结果，或恢复全部</translation>
    </message>
    <message>
      <source>Small stages for one idea each, to be moved by hand</source>
      <translation>每个演示讲一个概念，可以亲手拨动</translation>
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
      <source>Then click anything on the screen: a card says what it is</source>
      <translation>然后点击屏幕上的任何东西，卡片会说明它是什么</translation>
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
      <source>What is this?</source>
      <translation>这是什么？</translation>
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
    <name>bringing</name>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Choose data</source>
      <translation>选择数据</translation>
    </message>
    <message>
      <source>NumPy arrays (*.npz *.npy)</source>
      <translation>NumPy 数组 (*.npz *.npy)</translation>
    </message>
    <message>
      <source>Tables (*.csv *.tsv *.txt *.gz)</source>
      <translation>表格 (*.csv *.tsv *.txt *.gz)</translation>
    </message>
  </context>
  <context>
    <name>cats_dogs columns</name>
    <message>
      <source>ears</source>
      <translation>耳形</translation>
    </message>
    <message>
      <source>nose</source>
      <translation>鼻长</translation>
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
    <name>concepts</name>
    <message>
      <source>A ReLU with a round corner. Its slope is the sigmoid.</source>
      <translation>拐角圆滑的 ReLU，斜率就是 sigmoid。</translation>
    </message>
    <message>
      <source>A ReLU with a soft corner that dips below 0; usual in language models.</source>
      <translation>拐角柔和的 ReLU，在 0 以下略微下凹，常用于语言模型。</translation>
    </message>
    <message>
      <source>Add weight × input over both lines and the bias, then take the sigmoid of the sum.</source>
      <translation>把两条线上的权重 × 输入加起来，再加偏置，然后取 sigmoid。</translation>
    </message>
    <message>
      <source>All edges</source>
      <translation>所有边缘</translation>
    </message>
    <message>
      <source>As for a hidden neuron; the inputs are now h₁ and h₂.</source>
      <translation>和隐藏神经元一样算，输入换成 h₁ 和 h₂。</translation>
    </message>
    <message>
      <source>Below minus above: strong at level edges.</source>
      <translation>下减上：水平边缘处的值大。</translation>
    </message>
    <message>
      <source>Bends smoothly to −1. Its mean is nearer to 0 than that of ReLU.</source>
      <translation>平滑地弯向 −1，平均值比 ReLU 更接近 0。</translation>
    </message>
    <message>
      <source>Between 0 and 1. Its slope is at most ¼, and almost none is left far from 0.</source>
      <translation>取值在 0 与 1 之间。斜率最大 ¼，离 0 远了几乎不剩。</translation>
    </message>
    <message>
      <source>Between −1 and 1, and 0 stays 0. Its slope is 1 at 0 and fades on both sides.</source>
      <translation>取值在 −1 与 1 之间，0 仍是 0。斜率在 0 处为 1，向两边逐渐消失。</translation>
    </message>
    <message>
      <source>Blur 3×3</source>
      <translation>模糊 3×3</translation>
    </message>
    <message>
      <source>Blur 5×5</source>
      <translation>模糊 5×5</translation>
    </message>
    <message>
      <source>Emboss</source>
      <translation>浮雕</translation>
    </message>
    <message>
      <source>Follow the road from the weight to E and multiply the slopes that you meet.</source>
      <translation>沿着从权重到 E 的路走，把遇到的斜率乘起来。</translation>
    </message>
    <message>
      <source>Half the squared distance from the target, added over both outputs.</source>
      <translation>与目标之差的平方的一半，两个输出相加。</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>恒等</translation>
    </message>
    <message>
      <source>Lets through what is positive. Below 0 it is flat: a neuron that stays there is dead.</source>
      <translation>放过正数。0 以下是平的：一直停在那里的神经元就失活了。</translation>
    </message>
    <message>
      <source>Light from the upper left: one side of a stroke rises, the other sinks.</source>
      <translation>光从左上照来：笔画一侧凸起，另一侧凹下。</translation>
    </message>
    <message>
      <source>Like ReLU, but below 0 a hundredth gets through, so that no neuron dies for good.</source>
      <translation>与 ReLU 相似，但 0 以下放过百分之一，所以没有神经元会永久失活。</translation>
    </message>
    <message>
      <source>Not {asked} yet, and no slip that is known here. Go through the factors one by one.</source>
      <translation>还不是 {asked}，也不是这里认得的笔误。逐个因子再查一遍。</translation>
    </message>
    <message>
      <source>Only the middle counts: the picture stays as it is.</source>
      <translation>只看中间一格：图片不变。</translation>
    </message>
    <message>
      <source>Right minus left: strong where brightness changes across, at upright edges.</source>
      <translation>右减左：亮度左右变化处的值大，即竖直边缘。</translation>
    </message>
    <message>
      <source>Sharpen</source>
      <translation>锐化</translation>
    </message>
    <message>
      <source>Sobel x</source>
      <translation>Sobel x</translation>
    </message>
    <message>
      <source>Sobel y</source>
      <translation>Sobel y</translation>
    </message>
    <message>
      <source>That is {other} itself, not its slope.</source>
      <translation>这是 {other} 本身，不是它的斜率。</translation>
    </message>
    <message>
      <source>That is {other}, not {asked}.</source>
      <translation>这是 {other}，不是 {asked}。</translation>
    </message>
    <message>
      <source>The input times its own sigmoid: smooth, with a small dip below 0.</source>
      <translation>输入乘以自己的 sigmoid：平滑，在 0 以下略有下凹。</translation>
    </message>
    <message>
      <source>The mean of nine neighbours.</source>
      <translation>九个相邻像素的平均值。</translation>
    </message>
    <message>
      <source>The mean of twenty-five neighbours.</source>
      <translation>二十五个相邻像素的平均值。</translation>
    </message>
    <message>
      <source>The middle against its neighbours: 0 on even ground, strong at every edge.</source>
      <translation>中间与四周相比：平坦处为 0，每条边缘处都大。</translation>
    </message>
    <message>
      <source>The middle, more by what it has beyond its neighbours.</source>
      <translation>中间的值，再加上它超出四周的部分。</translation>
    </message>
    <message>
      <source>The old weight minus the learning rate times its slope.</source>
      <translation>旧权重减去学习率乘以斜率。</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>batch</source>
      <translation>批</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>pictures tested</source>
      <translation>已测试的图片</translation>
    </message>
    <message>
      <source>printed accuracy</source>
      <translation>打印的准确率</translation>
    </message>
    <message>
      <source>printed loss</source>
      <translation>打印的损失</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
  </context>
  <context>
    <name>csv wizard</name>
    <message>
      <source>A table from a file</source>
      <translation>从文件读入表格</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Feature columns</source>
      <translation>特征列</translation>
    </message>
    <message>
      <source>First rows</source>
      <translation>前几行</translation>
    </message>
    <message>
      <source>How the file is read</source>
      <translation>怎样读这个文件</translation>
    </message>
    <message>
      <source>Reading “{file}”</source>
      <translation>正在读取“{file}”</translation>
    </message>
    <message>
      <source>Rows left out: {count}. Cells are missing there, or there are too many or too few.</source>
      <translation>略去 {count} 行：有缺失的单元格，或单元格数目不对。</translation>
    </message>
    <message>
      <source>Target column</source>
      <translation>目标列</translation>
    </message>
    <message>
      <source>The answer that the network learns to give.</source>
      <translation>网络要学会给出的答案。</translation>
    </message>
    <message>
      <source>Use this table</source>
      <translation>使用这张表</translation>
    </message>
    <message>
      <source>What is learned</source>
      <translation>要学什么</translation>
    </message>
    <message>
      <source>What the answer is predicted from. Columns of words cannot be features.</source>
      <translation>用来预测答案的列。文字列不能作特征。</translation>
    </message>
    <message>
      <source>{rows} complete rows, {features} features → a number</source>
      <translation>{rows} 行完整数据，{features} 个特征 → 一个数值</translation>
    </message>
    <message>
      <source>{rows} complete rows, {features} features → {classes} classes: {names}</source>
      <translation>{rows} 行完整数据，{features} 个特征 → {classes} 个类别：{names}</translation>
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
      <source>A curve y of x</source>
      <translation>曲线 y(x)</translation>
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
      <source>A point stands for</source>
      <translation>一个点表示</translation>
    </message>
    <message>
      <source>A word in, a word out: the smallest task for a network with memory.</source>
      <translation>读入一个词，给出一个词：对有记忆的网络，这是最小的任务。</translation>
    </message>
    <message>
      <source>An .npz file of yours with inputs x and answers y, or .npy files of these names.</source>
      <translation>你自己的 .npz 文件，含输入 x 和答案 y；也可以是同名的 .npy 文件。</translation>
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
      <source>Click, paint, drag and erase points yourself; they are saved with the project.</source>
      <translation>自己点击、涂画、拖动、擦除样本点；它们随项目一起保存。</translation>
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
      <source>Formula</source>
      <translation>公式</translation>
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
      <source>How many kinds of points there are.</source>
      <translation>共有几种点。</translation>
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
      <source>Mean 0, deviation 1 instead of its own unit: steps of a usual size then fit. Predictions are in it too.</source>
      <translation>均值 0、标准差 1，不再用原来的单位：这样常用的步长就合适。预测值也以此为单位。</translation>
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
      <source>Numbers over the plane</source>
      <translation>平面上的数值</translation>
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
      <source>Own points</source>
      <translation>自己的点</translation>
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
      <source>Places all over the plane, labelled by a formula that you write.</source>
      <translation>平面上的随机位置，用你写的公式打标签。</translation>
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
      <source>Rose</source>
      <translation>玫红</translation>
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
      <source>Slate</source>
      <translation>灰蓝</translation>
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
      <source>Standardise the target</source>
      <translation>标准化目标</translation>
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
      <source>Teal</source>
      <translation>青</translation>
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
      <source>Violet</source>
      <translation>紫</translation>
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
      <source>What the network is to say of a place.</source>
      <translation>网络对一个位置要给出什么。</translation>
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
    <message>
      <source>y &gt; sin(x) labels the plane with two classes, x*y gives numbers, y = sin(x) is a curve. There are x and y (also called x1 and x2), + − * / ^, and, or, not, sin, cos, exp, sqrt, abs, min, max and more.</source>
      <translation>y &gt; sin(x) 把平面分成两类，x*y 给出数值，y = sin(x) 是一条曲线。可用 x 和 y（也可写作 x1、x2）、+ − * / ^、and、or、not、sin、cos、exp、sqrt、abs、min、max 等。</translation>
    </message>
  </context>
  <context>
    <name>data health</name>
    <message>
      <source>Balance</source>
      <translation>类别均衡</translation>
    </message>
    <message>
      <source>Columns that have one value throughout teach nothing. Here is none.</source>
      <translation>从头到尾只有一个值的列教不了什么。这里没有这样的列。</translation>
    </message>
    <message>
      <source>Columns that have one value throughout teach nothing: {names}.</source>
      <translation>从头到尾只有一个值的列教不了什么：{names}。</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>常数列</translation>
    </message>
    <message>
      <source>Data health</source>
      <translation>数据体检</translation>
    </message>
    <message>
      <source>In both parts</source>
      <translation>两边重复</translation>
    </message>
    <message>
      <source>Inputs that are no finite numbers: nothing can be learned from them.</source>
      <translation>不是有限数的输入：从中学不到东西。</translation>
    </message>
    <message>
      <source>Lowest and highest value of the inputs. Where columns differ a hundredfold, descent zig-zags: scale them.</source>
      <translation>输入的最小值与最大值。各列相差上百倍时，梯度下降会来回折返：请先缩放。</translation>
    </message>
    <message>
      <source>Not a number</source>
      <translation>非数值</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>取值范围</translation>
    </message>
    <message>
      <source>Test or validation samples that also stand in the training part: the network has seen them, the test flatters.</source>
      <translation>测试集或验证集里也出现在训练集中的样本：网络已经见过，测试成绩会偏高。</translation>
    </message>
    <message>
      <source>The largest class over the smallest. From 3 on, always guessing the largest class looks better than it is.</source>
      <translation>最大类与最小类的样本数之比。达到 3 以后，一味猜最大的类，看上去的成绩会虚高。</translation>
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
      <source>Hold a key for each class and show things to the camera; pictures stay on this machine.</source>
      <translation>每个类别按住一个键，把物品对着摄像头；图片只留在本机。</translation>
    </message>
    <message>
      <source>Measured on the training samples alone and applied to all; predictions are given back in your units.</source>
      <translation>只在训练样本上测量，再用到所有样本；预测结果会换算回原来的单位。</translation>
    </message>
    <message>
      <source>Per class</source>
      <translation>每类</translation>
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
      <source>Use the camera…</source>
      <translation>用摄像头采集…</translation>
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
    <name>data source</name>
    <message>
      <source>Change data</source>
      <translation>更改数据</translation>
    </message>
    <message>
      <source>Choose file…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>列…</translation>
    </message>
    <message>
      <source>Download it once; it stays here. Nothing is sent.</source>
      <translation>只需下载一次，之后一直留在本机。不会发送任何内容。</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>下载 {size}</translation>
    </message>
    <message>
      <source>Downloading</source>
      <translation>正在下载</translation>
    </message>
    <message>
      <source>How the file is read, which column is the answer, and what the rows look like</source>
      <translation>怎样读这个文件、哪一列是答案、各行是什么样子</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>正在载入数据</translation>
    </message>
    <message>
      <source>No file chosen yet.</source>
      <translation>还没有选择文件。</translation>
    </message>
    <message>
      <source>Not on this computer yet</source>
      <translation>这台电脑上还没有</translation>
    </message>
  </context>
  <context>
    <name>diabetes columns</name>
    <message>
      <source>age</source>
      <translation>年龄</translation>
    </message>
    <message>
      <source>bmi</source>
      <translation>体重指数</translation>
    </message>
    <message>
      <source>bp</source>
      <translation>血压</translation>
    </message>
    <message>
      <source>s1</source>
      <translation>总胆固醇</translation>
    </message>
    <message>
      <source>s2</source>
      <translation>低密度脂蛋白</translation>
    </message>
    <message>
      <source>s3</source>
      <translation>高密度脂蛋白</translation>
    </message>
    <message>
      <source>s4</source>
      <translation>总胆固醇／高密度脂蛋白</translation>
    </message>
    <message>
      <source>s5</source>
      <translation>甘油三酯对数</translation>
    </message>
    <message>
      <source>s6</source>
      <translation>血糖</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>性别</translation>
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
      <source>Cross-entropy already contains softmax, and {layer} applies it again, so learning is slow.</source>
      <translation>交叉熵已经包含 softmax，{layer} 又做了一遍，所以学得慢。</translation>
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
      <source>In the last {epochs} epochs the loss turned {turns} times, by {percent}% each time.</source>
      <translation>最近 {epochs} 轮里，损失转向 {turns} 次，每次约 {percent}%。</translation>
    </message>
    <message>
      <source>In {epochs} epochs the loss fell steadily, but only by {percent}%.</source>
      <translation>{epochs} 轮里损失一直在降，但只降了 {percent}%。</translation>
    </message>
    <message>
      <source>In {layer}, {dead} of {total} ReLU neurons answer 0 for every sample.</source>
      <translation>{layer} 的 {total} 个 ReLU 神经元中，有 {dead} 个对所有样本都输出 0。</translation>
    </message>
    <message>
      <source>In {layer}, {full} of {total} neurons stand at a limit for nearly every sample.</source>
      <translation>{layer} 的 {total} 个神经元中，有 {full} 个对几乎所有样本都停在极限上。</translation>
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
      <source>Large raw targets make a huge loss and huge slopes; a network begins with answers of about 1.</source>
      <translation>目标的数值很大时，损失和梯度都会非常大；而网络最初的输出只有 1 左右。</translation>
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
      <source>Nothing bends between {first} and {second}: together they are one linear layer.</source>
      <translation>{first} 和 {second} 之间没有弯折：合起来只是一个线性层。</translation>
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
      <source>Standardise the target</source>
      <translation>标准化目标</translation>
    </message>
    <message>
      <source>Steps at a rate of {before} drove {full} of {total} neurons of {layer} to a limit, and the loss hardly fell.</source>
      <translation>学习率为 {before}，步子太大，把 {layer} 的 {total} 个神经元中的 {full} 个推到了极限，损失几乎没有下降。</translation>
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
      <source>Targets far from 0</source>
      <translation>目标离 0 太远</translation>
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
      <source>The targets are about {size} in size and the loss began at {first}; usual steps do not fit.</source>
      <translation>目标的大小约为 {size}，损失从 {first} 开始；常用的步长不合适。</translation>
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
      <source>{layer} stands before the sigmoid of the loss: no probability can be below 0.5.</source>
      <translation>{layer} 在损失的 sigmoid 之前：概率不可能低于 0.5。</translation>
    </message>
    <message>
      <source>{layer} stands right before softmax: no logit can be below 0.</source>
      <translation>{layer} 紧接在 softmax 之前：没有 logit 能小于 0。</translation>
    </message>
    <message>
      <source>{shared} of {total} test samples are also training samples. Split the data again.</source>
      <translation>{total} 个测试样本中有 {shared} 个也是训练样本。重新划分数据。</translation>
    </message>
  </context>
  <context>
    <name>edits</name>
    <message>
      <source>Make these points my own</source>
      <translation>把这些点变成自己的</translation>
    </message>
    <message>
      <source>Move a point</source>
      <translation>移动点</translation>
    </message>
    <message>
      <source>Paint points</source>
      <translation>涂画点</translation>
    </message>
    <message>
      <source>Rub points out</source>
      <translation>擦除点</translation>
    </message>
    <message>
      <source>Set a point</source>
      <translation>放一个点</translation>
    </message>
    <message>
      <source>Take all points away</source>
      <translation>清除所有点</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>2 to 5,000 values in a row</source>
      <translation>依次 2 到 5000 个值</translation>
    </message>
    <message>
      <source>A comparison gives no height to roll on. Write a number, like x^2 + 3*y^2.</source>
      <translation>比较式没有高度，小球无处可滚。请写一个数值式，例如 x^2 + 3*y^2。</translation>
    </message>
    <message>
      <source>A dial file holds one JSON object with center, radius and marks. Choose another file.</source>
      <translation>表盘文件应是一个含有 center、radius、marks 的 JSON 对象。选择其他文件。</translation>
    </message>
    <message>
      <source>A field needs data with two inputs, these have {inputs}. Choose two columns.</source>
      <translation>决策区域需要有两个输入的数据，现在有 {inputs} 个。选择两列。</translation>
    </message>
    <message>
      <source>A kernel of {kernel}×{kernel} does not fit into a picture of {side}×{side}. Add padding, or shrink it.</source>
      <translation>{kernel}×{kernel} 的卷积核放不进 {side}×{side} 的图片。可以加填充，或换小一点的核。</translation>
    </message>
    <message>
      <source>A race has {least} to {most} runs, not {count}. Add or remove runs.</source>
      <translation>一次对比含 {least} 到 {most} 个运行，现在是 {count} 个。增加或移除一些即可。</translation>
    </message>
    <message>
      <source>A sign is missing at character {place} (“{near}”). Write every product with *, as in 3*x.</source>
      <translation>第 {place} 个字符处（“{near}”）少了一个符号。乘法都要写 *，例如 3*x。</translation>
    </message>
    <message>
      <source>An empty canvas cannot be kept as a {label}. Draw the digit first.</source>
      <translation>空白画布不能存为 {label}。先画出这个数字。</translation>
    </message>
    <message>
      <source>At character {place} a comparison stands where a number is needed. Compare only once, at the end.</source>
      <translation>第 {place} 个字符处需要数值，却是一个比较。请只在最后比较一次。</translation>
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
      <source>PyTorch finds no device “{device}” on this computer. Choose the CPU.</source>
      <translation>PyTorch 在这台计算机上找不到设备“{device}”。改选 CPU 即可。</translation>
    </message>
    <message>
      <source>Something could not be done: {detail}. The project is unchanged.</source>
      <translation>有一项没有做成：{detail}。当前项目没有变动。</translation>
    </message>
    <message>
      <source>The answer could not be written: {detail}. Send it to another place.</source>
      <translation>结果写不出去：{detail}。换一个位置输出。</translation>
    </message>
    <message>
      <source>The call cannot be understood: {detail}. `{program} --help` lists what there is.</source>
      <translation>看不懂这条命令：{detail}。运行 `{program} --help` 可查看用法。</translation>
    </message>
    <message>
      <source>The data are still being loaded. Try again in a moment.</source>
      <translation>数据还在载入。请稍后再试。</translation>
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
      <source>The drawings could not be written to “{file}”: {detail}. Choose another place.</source>
      <translation>手写未能写入“{file}”：{detail}。请换一个位置。</translation>
    </message>
    <message>
      <source>The formula cannot be read at character {place} (“{near}”). Write it like x^2 + 3*y^2.</source>
      <translation>公式在第 {place} 个字符处（“{near}”）无法读懂。请写成 x^2 + 3*y^2 这样的形式。</translation>
    </message>
    <message>
      <source>The formula cannot be read at character {place} (“{near}”). Write it like y &gt; sin(x) or x*x + y*y &lt; 9.</source>
      <translation>公式在第 {place} 个字符处（“{near}”）无法读懂。请写成 y &gt; sin(x) 或 x*x + y*y &lt; 9 这样。</translation>
    </message>
    <message>
      <source>The formula is empty. Write one like x^2 + 3*y^2, or x^2 for a curve.</source>
      <translation>公式是空的。请写一个，例如 x^2 + 3*y^2；曲线可写 x^2。</translation>
    </message>
    <message>
      <source>The formula is empty. Write one like y &gt; sin(x) or x*x + y*y &lt; 9.</source>
      <translation>公式是空的。请写成 y &gt; sin(x) 或 x*x + y*y &lt; 9 这样。</translation>
    </message>
    <message>
      <source>The formula is longer or deeper than {most} allows. Write a shorter one.</source>
      <translation>公式太长或嵌套太深，超出了上限 {most}。请写短一些。</translation>
    </message>
    <message>
      <source>The lesson “{lesson}” has nothing to train. Add a start project to its lesson.json.</source>
      <translation>课程“{lesson}”没有可训练的内容。在它的 lesson.json 中加入起始项目即可。</translation>
    </message>
    <message>
      <source>The log “{file}” could not be written: {detail}. Choose another place for it.</source>
      <translation>记录文件“{file}”无法写入：{detail}。请换一个位置。</translation>
    </message>
    <message>
      <source>The picture “{key}” is one flat colour. Look at the scene by itself with --only.</source>
      <translation>图片“{key}”只有一种颜色。可以用 --only 单独查看这个场景。</translation>
    </message>
    <message>
      <source>The picture “{key}” met a fault: {detail}. Its trace stands above; look at the scene with --only.</source>
      <translation>图片“{key}”出错：{detail}。调用栈见上文；可以用 --only 单独查看这个场景。</translation>
    </message>
    <message>
      <source>The picture “{key}” was not ready after {seconds} s. Look at the scene by itself with --only.</source>
      <translation>图片“{key}”在 {seconds} 秒后仍未就绪。可以用 --only 单独查看这个场景。</translation>
    </message>
    <message>
      <source>The present network does not take pictures. Open a picture project first, then drop “{file}” again.</source>
      <translation>当前网络不接受图片。请先打开一个图片项目，再拖入“{file}”。</translation>
    </message>
    <message>
      <source>The reader “{reader}” uses no network, so it takes no weights. Choose combined or network.</source>
      <translation>“{reader}”不使用网络，用不上权重。选择 combined 或 network。</translation>
    </message>
    <message>
      <source>The weights of “{model}” are not on this computer. Press “Make it good…” to get them, or remove the layer.</source>
      <translation>本机没有“{model}”的权重。请按“让它更好…”下载，或移除这一层。</translation>
    </message>
    <message>
      <source>There are no figures yet. Train the network first.</source>
      <translation>还没有数值。请先训练网络。</translation>
    </message>
    <message>
      <source>There are no own drawings to learn from. Draw a few digits and keep each with its label.</source>
      <translation>还没有可供学习的手写样本。先画几个数字，并为每个标上标签。</translation>
    </message>
    <message>
      <source>There are no samples to learn from yet. Add some, or choose other data.</source>
      <translation>还没有可供学习的样本。添加一些，或换一个数据集。</translation>
    </message>
    <message>
      <source>There is no Gradus project in this text. Copy one with Share → Copy as text, then try again.</source>
      <translation>这段文本里没有 Gradus 项目。请用“分享 → 复制为文本”复制一个，再试一次。</translation>
    </message>
    <message>
      <source>There is no lesson in “{folder}”: {file} is missing. Choose a folder that holds lesson.json and en.md or zh_CN.md.</source>
      <translation>“{folder}”里没有课：缺少 {file}。请选择装有 lesson.json 以及 zh_CN.md 或 en.md 的文件夹。</translation>
    </message>
    <message>
      <source>There is no lesson “{key}”. Lessons: {known}.</source>
      <translation>没有“{key}”这一课。现有的课：{known}。</translation>
    </message>
    <message>
      <source>There is no network to show yet. Wait for the data, or mend the network, then try again.</source>
      <translation>还没有可展示的网络。请等待数据，或修好网络，再试一次。</translation>
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
      <source>These numbers are too large to compute with. Give smaller ones.</source>
      <translation>这些数太大，无法计算。换小一些的数。</translation>
    </message>
    <message>
      <source>These weights do not belong to this network ({detail}). Open the project that they were saved with.</source>
      <translation>这些权重不属于这个网络（{detail}）。打开保存它们时的项目即可。</translation>
    </message>
    <message>
      <source>This command shows or lists what is in the window, and Qt does not start here: {detail}. `python3 packaging/bootstrap.py run` brings what is missing.</source>
      <translation>这条命令要用到窗口里的内容，而 Qt 在这里无法启动：{detail}。运行 `python3 packaging/bootstrap.py run` 会补上所缺的部分。</translation>
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
      <source>This network has not been trained yet. Train it, then export its weights.</source>
      <translation>这个网络还没有训练过。请先训练，再导出权重。</translation>
    </message>
    <message>
      <source>This network takes inputs of size {shape}, not pictures. Open a project that learned from pictures.</source>
      <translation>这个网络的输入大小是 {shape}，不是图片。打开一个用图片训练的项目即可。</translation>
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
      <source>This shared project is damaged or was cut off. Ask for it once more, whole.</source>
      <translation>这个分享的项目已损坏或被截断。请对方完整地再发一次。</translation>
    </message>
    <message>
      <source>What “{layer}” takes does not come before it any more. Choose in its settings what it takes, or remove it.</source>
      <translation>“{layer}”要取的那一层已不在它前面。请在它的设置里另选一层，或移除它。</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>一个数</translation>
    </message>
    <message>
      <source>a number is too large to compute with</source>
      <translation>有的数太大，无法计算</translation>
    </message>
    <message>
      <source>a sample of x has the shape {x}, one of x_test {test}</source>
      <translation>x 的一个样本形状是 {x}，x_test 的是 {test}</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>一个整数</translation>
    </message>
    <message>
      <source>an x other than 0</source>
      <translation>一个不为 0 的 x</translation>
    </message>
    <message>
      <source>as many numbers as there are inputs</source>
      <translation>与输入个数相同的数</translation>
    </message>
    <message>
      <source>at least two different letters</source>
      <translation>至少两个不同的字母</translation>
    </message>
    <message>
      <source>fewer than two complete rows are left</source>
      <translation>剩下的完整行不到两行</translation>
    </message>
    <message>
      <source>it holds no picture that can be read, or too large a one</source>
      <translation>其中没有能读取的图片，或图片太大</translation>
    </message>
    <message>
      <source>it holds one array of the shape {shape}, which is no table of numbers</source>
      <translation>它只含一个形状为 {shape} 的数组，不是数的表格</translation>
    </message>
    <message>
      <source>it holds weights that are no numbers</source>
      <translation>其中的权重不是有效的数</translation>
    </message>
    <message>
      <source>it holds {names}</source>
      <translation>其中含有 {names}</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>它是文件夹</translation>
    </message>
    <message>
      <source>it is broken, or was cut off; delete it to get it anew</source>
      <translation>它已损坏或不完整；删除后可重新下载</translation>
    </message>
    <message>
      <source>it is empty</source>
      <translation>它是空的</translation>
    </message>
    <message>
      <source>it is no NumPy file of plain arrays ({reason})</source>
      <translation>它不是只含普通数组的 NumPy 文件（{reason}）</translation>
    </message>
    <message>
      <source>it is no project file, or it was cut off</source>
      <translation>它不是项目文件，或文件不完整</translation>
    </message>
    <message>
      <source>it is no text in UTF-8 or GBK</source>
      <translation>它不是 UTF-8 或 GBK 编码的文本</translation>
    </message>
    <message>
      <source>it is over 200 MB</source>
      <translation>它超过 200 MB</translation>
    </message>
    <message>
      <source>it is over 500 MB</source>
      <translation>它超过 500 MB</translation>
    </message>
    <message>
      <source>it unfolds to over 4 GB</source>
      <translation>它解压后超过 4 GB</translation>
    </message>
    <message>
      <source>its brackets lie too deep</source>
      <translation>括号嵌套过深</translation>
    </message>
    <message>
      <source>its content is not what it should be</source>
      <translation>它的内容与应有的不符</translation>
    </message>
    <message>
      <source>its folder does not exist</source>
      <translation>它所在的文件夹不存在</translation>
    </message>
    <message>
      <source>no row has as many cells as the first</source>
      <translation>没有一行的单元格数与第一行相同</translation>
    </message>
    <message>
      <source>no schema number</source>
      <translation>没有格式编号</translation>
    </message>
    <message>
      <source>not an IDX file of unsigned bytes</source>
      <translation>不是由无符号字节组成的 IDX 文件</translation>
    </message>
    <message>
      <source>not an http address</source>
      <translation>不是 http 地址</translation>
    </message>
    <message>
      <source>one row</source>
      <translation>一行</translation>
    </message>
    <message>
      <source>the column “{column}” holds words, not numbers</source>
      <translation>“{column}”这一列是文字，不是数</translation>
    </message>
    <message>
      <source>the first line is not a title (# …)</source>
      <translation>第一行不是标题（# …）</translation>
    </message>
    <message>
      <source>the target column holds only one class</source>
      <translation>目标列只有一个类别</translation>
    </message>
    <message>
      <source>the target column holds words, not numbers</source>
      <translation>目标列是文字，不是数</translation>
    </message>
    <message>
      <source>there is no such folder</source>
      <translation>没有这个文件夹</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>太长</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 或 false</translation>
    </message>
    <message>
      <source>two different answers in the last column</source>
      <translation>最后一列有两种不同的答案</translation>
    </message>
    <message>
      <source>two different x</source>
      <translation>两个不同的 x</translation>
    </message>
    <message>
      <source>two lists of the same length</source>
      <translation>两个一样长的列表</translation>
    </message>
    <message>
      <source>two numbers</source>
      <translation>两个数</translation>
    </message>
    <message>
      <source>values separated by commas</source>
      <translation>用逗号隔开的值</translation>
    </message>
    <message>
      <source>what arrived is not what was asked for</source>
      <translation>收到的内容与请求的不符</translation>
    </message>
    <message>
      <source>x has the shape {x} and y {y}</source>
      <translation>x 的形状是 {x}，y 的形状是 {y}</translation>
    </message>
    <message>
      <source>x or y holds NaN or infinity</source>
      <translation>x 或 y 中有 NaN 或无穷大</translation>
    </message>
    <message>
      <source>x or y holds no numbers</source>
      <translation>x 或 y 不是数</translation>
    </message>
    <message>
      <source>y holds one class, or y_test others than y</source>
      <translation>y 只有一个类别，或 y_test 中有 y 没有的类别</translation>
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
      <source>{method} needs at least {fewest} training samples, and two classes. Set more points, or choose others.</source>
      <translation>{method} 至少需要 {fewest} 个训练样本和两个类别。请多放些点，或换别的数据。</translation>
    </message>
    <message>
      <source>“y = …” is a curve over x, so y cannot stand on the right. Write y &gt; … to label the plane.</source>
      <translation>“y = …”是 x 的曲线，右边不能有 y。要给平面打标签，请写 y &gt; …。</translation>
    </message>
    <message>
      <source>“{entry}” in “{file}” should be {kind}. Mend it, then read the lesson again.</source>
      <translation>“{file}”里的“{entry}”应该是{kind}。请改正，再重新读取。</translation>
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
      <source>“{file}” could not be read: {detail}. Nothing was changed.</source>
      <translation>无法读取“{file}”：{detail}。什么都没有改变。</translation>
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
      <source>“{file}” does not fit: {problem} Mend it, then read the lesson again.</source>
      <translation>“{file}”不合要求：{problem} 请改好，再重新读取。</translation>
    </message>
    <message>
      <source>“{file}” has a goal for “{metric}”, which is not measured. Use one of these: {known}.</source>
      <translation>“{file}”的目标用到“{metric}”，但没有这个指标。请改用其中之一：{known}。</translation>
    </message>
    <message>
      <source>“{file}” has no section for the step “{step}”. Add a line “## Title {{#{step}}}” with its text, then read the lesson again.</source>
      <translation>“{file}”里没有步骤“{step}”的小节。请加一行“## 标题 {{#{step}}}”和它的正文，再重新读取。</translation>
    </message>
    <message>
      <source>“{file}” has no “{entry}”. Add it, then read the lesson again.</source>
      <translation>“{file}”里没有“{entry}”。请补上，再重新读取。</translation>
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
      <source>“{file}” is a picture without a project in it. Drop a run card as Gradus saved it; programs that shrink pictures take the project out.</source>
      <translation>“{file}”是一张不含项目的图片。请拖入 Gradus 保存的原图；压缩图片的程序会去掉其中的项目。</translation>
    </message>
    <message>
      <source>“{file}” is no lab report of Gradus. Choose the HTML files that students saved.</source>
      <translation>“{file}”不是 Gradus 的实验报告。请选择学生保存的 HTML 文件。</translation>
    </message>
    <message>
      <source>“{file}” is not JSON: line {line}, column {column} ({detail}). Mend that place, then read the lesson again.</source>
      <translation>“{file}”不是 JSON：第 {line} 行第 {column} 列（{detail}）。请改好这一处，再重新读取。</translation>
    </message>
    <message>
      <source>“{folder}” holds no lab reports. Choose the folder with the HTML files of the class.</source>
      <translation>“{folder}”里没有实验报告。请选择存放全班 HTML 文件的文件夹。</translation>
    </message>
    <message>
      <source>“{formula}” has no value almost everywhere between −6 and 6. Write another formula.</source>
      <translation>“{formula}”在 −6 到 6 之间几乎处处没有值。请换一个公式。</translation>
    </message>
    <message>
      <source>“{formula}” has no value where you look. Look at a larger window or write another.</source>
      <translation>“{formula}” 在当前窗口内没有值。请换大一些的窗口，或换一个公式。</translation>
    </message>
    <message>
      <source>“{layer}” adds only what has the same shape, but {taken} comes to {shape}. Put them side by side, or take from another layer.</source>
      <translation>“{layer}”只能把形状相同的相加，而这里要把 {taken} 加到 {shape} 上。请改为并列，或另选一层。</translation>
    </message>
    <message>
      <source>“{layer}” cannot join {taken} to {shape}: one is a row of numbers, the other is not. Choose another layer to take from.</source>
      <translation>“{layer}”无法把 {taken} 接到 {shape} 上：一个是一行数，另一个不是。请另选一层。</translation>
    </message>
    <message>
      <source>“{layer}” cannot put {taken} beside {shape}: their sides differ. Take from a layer of the same size.</source>
      <translation>“{layer}”无法把 {taken} 与 {shape} 并列：边长不同。请选一个大小相同的层。</translation>
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
      <source>“{layer}” needs colour pictures of at least 32×32 pixels, got {shape}. Choose colours and size in the data, or remove it.</source>
      <translation>“{layer}”需要至少 32×32 像素的彩色图片，收到 {shape}。请在数据中选择颜色和尺寸，或移除它。</translation>
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
      <source>“{name}” belongs to the figures of the lesson “{lesson}”, not to the project that is saved. Leave it out, or train without --save.</source>
      <translation>“{name}”只用于课程“{lesson}”的数值计算，不属于要保存的项目。请去掉它，或者训练时不用 --save。</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a folder. Use letters, digits and spaces.</source>
      <translation>“{name}”不能作为文件夹的名称。请使用文字、数字和空格。</translation>
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
      <source>“{near}” at character {place} is not possible in a formula. Use + − * / ^, brackets and functions.</source>
      <translation>第 {place} 个字符处的“{near}”不能出现在公式里。请用 + − * / ^、括号和函数。</translation>
    </message>
    <message>
      <source>“{near}” at character {place} means nothing here. There are x and y, pi, e, and {functions}.</source>
      <translation>第 {place} 个字符处的“{near}”在这里没有意义。可用 x、y、pi、e 以及 {functions}。</translation>
    </message>
    <message>
      <source>“{near}” at character {place} takes {needed} value(s). Put {needed} into its brackets.</source>
      <translation>第 {place} 个字符处的“{near}”需要 {needed} 个值。请在括号里写 {needed} 个。</translation>
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
    <name>explanations</name>
    <message>
      <source>A change faster than this raises an alarm; empty for none.</source>
      <translation>变化快于此值就报警；留空则不报警。</translation>
    </message>
    <message>
      <source>Above this value the gauge raises an alarm; empty for none.</source>
      <translation>高于此值就报警；留空则不报警。</translation>
    </message>
    <message>
      <source>Begins with the first project: a circle of points and a small network.</source>
      <translation>从最初的项目开始：圆环数据和一个小网络。</translation>
    </message>
    <message>
      <source>Below this value the gauge raises an alarm; empty for none.</source>
      <translation>低于此值就报警；留空则不报警。</translation>
    </message>
    <message>
      <source>Computes the lesson's figures from the inputs below. Nothing is stored; other inputs give other figures.</source>
      <translation>用下面的输入算出这节课的数值。什么都不存，换输入就换结果。</translation>
    </message>
    <message>
      <source>Draws on the pad.</source>
      <translation>在画板上写画。</translation>
    </message>
    <message>
      <source>Enlarges the tip of the needle.</source>
      <translation>放大指针尖端。</translation>
    </message>
    <message>
      <source>From how far aside the camera looks at the drawn gauge, in degrees.</source>
      <translation>摄像头从侧面多少度看画出来的表盘。</translation>
    </message>
    <message>
      <source>Goes back to the step before.</source>
      <translation>回到上一步。</translation>
    </message>
    <message>
      <source>Goes on to the next step. A step with a goal is ticked when the goal is met, others by reading on.</source>
      <translation>到下一步。有目标的步骤达到目标才算完成，其余读过即可。</translation>
    </message>
    <message>
      <source>How bright the drawn picture is.</source>
      <translation>画出来的画面有多亮。</translation>
    </message>
    <message>
      <source>How long a time the curve covers.</source>
      <translation>曲线覆盖多长时间。</translation>
    </message>
    <message>
      <source>How much the drawn picture is out of focus.</source>
      <translation>画出来的画面有多模糊。</translation>
    </message>
    <message>
      <source>How strongly light is mirrored by the glass of the drawn gauge.</source>
      <translation>画出来的表盘玻璃反光有多强。</translation>
    </message>
    <message>
      <source>How thick the pen and the eraser are, in cells of the picture.</source>
      <translation>笔和橡皮的粗细，以图片的格子计。</translation>
    </message>
    <message>
      <source>Lets the needle of the drawn gauge wander up and down.</source>
      <translation>让画出来的表盘指针来回摆动。</translation>
    </message>
    <message>
      <source>Narrows the list to terms that contain these letters, in English or in Chinese.</source>
      <translation>只列出含有这些字的术语，中文英文都可以。</translation>
    </message>
    <message>
      <source>One more value of the setting that differs, for another run in the race.</source>
      <translation>给不同的那一项设置再加一个取值，让又一次运行参加竞赛。</translation>
    </message>
    <message>
      <source>Opens a project that was saved as a .gradus file.</source>
      <translation>打开存成 .gradus 文件的项目。</translation>
    </message>
    <message>
      <source>Opens the first lesson that is not finished.</source>
      <translation>打开第一节还没学完的课。</translation>
    </message>
    <message>
      <source>Puts these lines on the clipboard.</source>
      <translation>把这几行复制到剪贴板。</translation>
    </message>
    <message>
      <source>Shows the calibrated marks of the scale on the picture.</source>
      <translation>在画面上显示标定过的刻度线。</translation>
    </message>
    <message>
      <source>Shows where each reader sees the needle.</source>
      <translation>显示每种读法看到的指针位置。</translation>
    </message>
    <message>
      <source>The colour by which the needle is found.</source>
      <translation>凭哪种颜色找指针。</translation>
    </message>
    <message>
      <source>The data panel is folded. A click brings it out; click elsewhere and it goes back.</source>
      <translation>数据栏已收起。点击展开，点别处又会收回。</translation>
    </message>
    <message>
      <source>The input that runs from bottom to top in the picture.</source>
      <translation>画面上从下到上变化的那个输入。</translation>
    </message>
    <message>
      <source>The input that runs from left to right in the picture.</source>
      <translation>画面上从左到右变化的那个输入。</translation>
    </message>
    <message>
      <source>The lesson is folded. A click brings it out; click elsewhere and it goes back.</source>
      <translation>课文已收起。点击展开，点别处又会收回。</translation>
    </message>
    <message>
      <source>The network as a drawing of its neurons and weights, or as a list of layers with their sizes.</source>
      <translation>把网络显示为神经元和权重的图，或者显示为各层及其大小的列表。</translation>
    </message>
    <message>
      <source>The network panel is folded. A click brings it out; click elsewhere and it goes back.</source>
      <translation>网络栏已收起。点击展开，点别处又会收回。</translation>
    </message>
    <message>
      <source>The network unrolled over the letters of the word, or its weights as numbers that can be set and locked.</source>
      <translation>把网络沿单词的字母逐步展开，或以数字显示它的权重，可以修改、锁定。</translation>
    </message>
    <message>
      <source>The number that this mark of the scale stands for.</source>
      <translation>这条刻度线代表的数值。</translation>
    </message>
    <message>
      <source>The one setting in which the runs differ; everything else is the same for all of them.</source>
      <translation>各次运行唯一不同的那项设置，其余全都一样。</translation>
    </message>
    <message>
      <source>The project as PyTorch would write it. It follows every change.</source>
      <translation>用 PyTorch 写出的同一个项目，随每次改动更新。</translation>
    </message>
    <message>
      <source>The steps of this lesson; a tick means done. A click goes to a step.</source>
      <translation>这节课的步骤，打勾表示完成。点击可跳到某一步。</translation>
    </message>
    <message>
      <source>The training panel is folded. A click brings it out; click elsewhere and it goes back.</source>
      <translation>训练栏已收起。点击展开，点别处又会收回。</translation>
    </message>
    <message>
      <source>The unit that is shown behind the value, such as bar or °C.</source>
      <translation>数值后面显示的单位，例如 bar 或 °C。</translation>
    </message>
    <message>
      <source>The value of this input everywhere in the picture, which shows only two inputs at a time.</source>
      <translation>画面一次只显示两个输入，这个输入在整幅画面上都取此值。</translation>
    </message>
    <message>
      <source>Trains a small network on pictures of this needle, so that it reads this gauge well.</source>
      <translation>用这根指针的图片训练一个小网络，让它读好这块表。</translation>
    </message>
    <message>
      <source>What explains the answer beside the drawing: what the network sees, why it decides so, where it is unsure.</source>
      <translation>用什么解释这幅画的答案：网络看到什么、为什么这样判断、哪里拿不准。</translation>
    </message>
    <message>
      <source>What the histograms show: the weights of every layer, their gradients, or the last change.</source>
      <translation>直方图显示什么：每层的权重、梯度，或者最近一次改动。</translation>
    </message>
    <message>
      <source>Where the needle of the drawn gauge stands.</source>
      <translation>画出来的表盘上，指针停在哪里。</translation>
    </message>
    <message>
      <source>Where the picture comes from: a camera, a film, a network stream, or the drawn gauge.</source>
      <translation>画面从哪里来：摄像头、录像、网络视频流，或者画出来的表盘。</translation>
    </message>
    <message>
      <source>Whether the value lies between the two alarm limits.</source>
      <translation>读数是否在两个报警限之间。</translation>
    </message>
    <message>
      <source>Which view of the result this sheet shows beside the first.</source>
      <translation>旁边这一页显示结果的哪一种视图。</translation>
    </message>
    <message>
      <source>Which view of the result this sheet shows. Views suit the data: points, pictures, tables, sequences.</source>
      <translation>这一页显示结果的哪一种视图。不同的数据有不同的视图：点、图片、表格、序列。</translation>
    </message>
    <message>
      <source>Wipes ink off the pad.</source>
      <translation>擦去画板上的笔迹。</translation>
    </message>
    <message>
      <source>Writes a Python file that trains the same network with PyTorch, without Gradus.</source>
      <translation>写出一个 Python 文件，不用 Gradus，单用 PyTorch 就能训练同一个网络。</translation>
    </message>
    <message>
      <source>Writes every reading with its time into a CSV file.</source>
      <translation>把每次读数连同时间写进 CSV 文件。</translation>
    </message>
    <message>
      <source>Your answer to the question above. It is kept, and it goes into the lab report.</source>
      <translation>对上面问题的回答。会保存下来，也会写进实验报告。</translation>
    </message>
  </context>
  <context>
    <name>explorers</name>
    <message>
      <source>A ball on a curve and on a surface: which rates settle, which leave for good.</source>
      <translation>小球在曲线和曲面上滚动：哪些学习率会停下来，哪些会一去不回。</translation>
    </message>
    <message>
      <source>A network: formula, number, code</source>
      <translation>一个网络：公式、数值、代码</translation>
    </message>
    <message>
      <source>A red hand</source>
      <translation>红色指针</translation>
    </message>
    <message>
      <source>All explorers (Esc)</source>
      <translation>全部演示（Esc）</translation>
    </message>
    <message>
      <source>As measured</source>
      <translation>原样</translation>
    </message>
    <message>
      <source>Back to how the stage opened.</source>
      <translation>回到刚打开时的样子。</translation>
    </message>
    <message>
      <source>Back-propagation by hand</source>
      <translation>手算反向传播</translation>
    </message>
    <message>
      <source>Bug zoo</source>
      <translation>错误动物园</translation>
    </message>
    <message>
      <source>Closed form</source>
      <translation>闭式解</translation>
    </message>
    <message>
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Critical here: 2(1 + β)/λ = {edge}</source>
      <translation>此处的临界值：2(1 + β)/λ = {edge}</translation>
    </message>
    <message>
      <source>Critical here: 2/λ = {edge}</source>
      <translation>此处的临界值：2/λ = {edge}</translation>
    </message>
    <message>
      <source>Curve with ripples</source>
      <translation>带波纹的曲线</translation>
    </message>
    <message>
      <source>Curve with two valleys</source>
      <translation>有两个谷的曲线</translation>
    </message>
    <message>
      <source>Eight real mistakes: see the symptom, find the line, mend it, compare both curves.</source>
      <translation>八个真实的错误：看症状，找到那一行，改好，再对比两条曲线。</translation>
    </message>
    <message>
      <source>Find a hidden number from its misses: first by hand, then by one rule.</source>
      <translation>根据每次的偏差找出藏起来的数：先用手，再用一条规则。</translation>
    </message>
    <message>
      <source>Follow the chain rule through a small network number by number, and check your own calculation.</source>
      <translation>在一个小网络里逐个数字地走一遍链式法则，并检查自己的手算结果。</translation>
    </message>
    <message>
      <source>Formula</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>Formula, number, code</source>
      <translation>公式、数值、代码</translation>
    </message>
    <message>
      <source>From a picture to a mask, to pixels, to a line, to an angle. Turn the hand.</source>
      <translation>从图片到掩膜，到像素，到直线，到角度。转动指针看看。</translation>
    </message>
    <message>
      <source>From likelihood to loss</source>
      <translation>从似然到损失</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>合适</translation>
    </message>
    <message>
      <source>Gradient descent</source>
      <translation>梯度下降</translation>
    </message>
    <message>
      <source>Grid, random draws, descent, closed form: who finds the line with fewest looks?</source>
      <translation>网格、随机尝试、梯度下降、闭式解：谁看的次数最少就找到直线？</translation>
    </message>
    <message>
      <source>Guess and correct</source>
      <translation>猜一猜，改一改</translation>
    </message>
    <message>
      <source>Half the mean of squares</source>
      <translation>平方平均的一半</translation>
    </message>
    <message>
      <source>Hidden space</source>
      <translation>隐藏层空间</translation>
    </message>
    <message>
      <source>Himmelblau</source>
      <translation>Himmelblau 函数</translation>
    </message>
    <message>
      <source>How far each step goes: the slope times this. Beyond the mark every step makes it worse.</source>
      <translation>每一步走多远：斜率乘以这个数。超过标记，每一步都更糟。</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Lesson {number}</source>
      <translation>第 {number} 课</translation>
    </message>
    <message>
      <source>Mean of absolute errors</source>
      <translation>绝对误差的平均</translation>
    </message>
    <message>
      <source>Mean of squares</source>
      <translation>平方的平均</translation>
    </message>
    <message>
      <source>Neuron and activation</source>
      <translation>神经元与激活函数</translation>
    </message>
    <message>
      <source>No critical rate here: nothing bends upwards.</source>
      <translation>此处没有临界学习率：没有哪个方向向上弯。</translation>
    </message>
    <message>
      <source>No edge: the curve has a kink, steps never shrink.</source>
      <translation>没有稳定边界：曲线有尖角，步子不会变小。</translation>
    </message>
    <message>
      <source>Normalised to [0, 1]</source>
      <translation>归一化到 [0, 1]</translation>
    </message>
    <message>
      <source>Normalised to [−1, 1]</source>
      <translation>归一化到 [−1, 1]</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>One idea each, to be moved by hand. Every number is computed while you look.</source>
      <translation>每个演示讲一个概念，可以亲手拨动。所有数字都是当场算出来的。</translation>
    </message>
    <message>
      <source>One neuron by hand, its activation and slope, where it is flat, and where your own neurons sit.</source>
      <translation>手算一个神经元，看激活函数和斜率，哪里平坦，你自己的神经元又在哪里。</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Pictures as numbers</source>
      <translation>图片就是数字</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>播放</translation>
    </message>
    <message>
      <source>Point at a symbol of a line’s step: formula, number and PyTorch light up.</source>
      <translation>指向一个符号：公式、数值和 PyTorch 代码中属于它的部分一起亮起。</translation>
    </message>
    <message>
      <source>Point at a symbol of the 2-2-2 network: formula, number and PyTorch light up together.</source>
      <translation>指向 2-2-2 网络的一个符号：公式、数值和 PyTorch 代码同时亮起。</translation>
    </message>
    <message>
      <source>Point at a symbol, a number or a line: what belongs together lights up. Arrow keys do the same.</source>
      <translation>指向一个符号、一个数或一行代码：属于一起的会同时亮起。方向键也可以。</translation>
    </message>
    <message>
      <source>Random draws</source>
      <translation>随机尝试</translation>
    </message>
    <message>
      <source>Ravine</source>
      <translation>峡谷</translation>
    </message>
    <message>
      <source>Ravine and bowl</source>
      <translation>峡谷与圆碗</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>Rosenbrock</source>
      <translation>Rosenbrock 函数</translation>
    </message>
    <message>
      <source>Saddle</source>
      <translation>鞍面</translation>
    </message>
    <message>
      <source>Search race</source>
      <translation>搜索竞赛</translation>
    </message>
    <message>
      <source>See a hidden layer bend the plane until one line parts XOR, and neurons add up to any curve.</source>
      <translation>看隐藏层把平面弯到一条直线就能分开 XOR，看神经元加起来拼出任意曲线。</translation>
    </message>
    <message>
      <source>Settles below 2/λ = {edge}</source>
      <translation>小于 2/λ = {edge} 时会停下来</translation>
    </message>
    <message>
      <source>Slide a kernel over a picture, see every product, pool the map, and trace what one unit sees.</source>
      <translation>让卷积核滑过图片，看每一个乘积，做池化，再追溯一个单元看到了什么。</translation>
    </message>
    <message>
      <source>Softmax and cross-entropy</source>
      <translation>Softmax 与交叉熵</translation>
    </message>
    <message>
      <source>Squares, sample by sample</source>
      <translation>平方，逐个样本</translation>
    </message>
    <message>
      <source>Standardised</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>单步</translation>
    </message>
    <message>
      <source>Sum of squares</source>
      <translation>平方的和</translation>
    </message>
    <message>
      <source>Take one step after the other until you press again.</source>
      <translation>一步接一步地走，再点一次就停下。</translation>
    </message>
    <message>
      <source>Take one step, then stand still.</source>
      <translation>走一步，然后停住。</translation>
    </message>
    <message>
      <source>Three points with labels 0, 0, 1: how probable does the curve make them?</source>
      <translation>三个点，标签为 0、0、1：这条曲线认为它们有多大可能？</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>太大</translation>
    </message>
    <message>
      <source>Too small</source>
      <translation>太小</translation>
    </message>
    <message>
      <source>Turn a photo into grey, into 28×28 numbers and into one long row, and see what gets lost.</source>
      <translation>把照片变成灰度、28×28 个数字，再排成一长行，看丢掉了什么。</translation>
    </message>
    <message>
      <source>Turn scores into shares of one and the share of the right class into a loss, and make eᶻ overflow.</source>
      <translation>把分数变成总和为 1 的份额，把正确类别的份额变成损失，再让 eᶻ 溢出试试。</translation>
    </message>
    <message>
      <source>Two networks read a needle: one answers degrees and swings at the top, one sine and cosine.</source>
      <translation>两个网络读指针：一个直接回答角度，在正上方剧烈摆动；另一个回答正弦和余弦。</translation>
    </message>
    <message>
      <source>Two valleys</source>
      <translation>两个山谷</translation>
    </message>
    <message>
      <source>Waves</source>
      <translation>波浪</translation>
    </message>
    <message>
      <source>Weight of area and intercept</source>
      <translation>面积的权重和截距</translation>
    </message>
    <message>
      <source>Weights of area and age</source>
      <translation>面积和房龄的权重</translation>
    </message>
    <message>
      <source>Whole grid</source>
      <translation>全部网格</translation>
    </message>
    <message>
      <source>Why descent zig-zags over raw features, and how scaling rounds the valley.</source>
      <translation>为什么特征不缩放时下降会来回振荡，缩放又怎样把峡谷变成圆碗。</translation>
    </message>
    <message>
      <source>Why not degrees?</source>
      <translation>为什么不用角度？</translation>
    </message>
  </context>
  <context>
    <name>exports</name>
    <message>
      <source>Data, network and training as a Python file that runs on its own and repeats the loss curve</source>
      <translation>把数据、网络和训练写成一个可独立运行的 Python 文件，损失曲线可重现</translation>
    </message>
    <message>
      <source>Figures of the run…</source>
      <translation>本次训练的数值…</translation>
    </message>
    <message>
      <source>Loss and accuracy of every measurement as a table</source>
      <translation>每次测得的损失与准确率，存成表格</translation>
    </message>
    <message>
      <source>NumPy arrays (*.npz)</source>
      <translation>NumPy 数组 (*.npz)</translation>
    </message>
    <message>
      <source>ONNX networks (*.onnx)</source>
      <translation>ONNX 网络 (*.onnx)</translation>
    </message>
    <message>
      <source>ONNX…</source>
      <translation>ONNX…</translation>
    </message>
    <message>
      <source>Picture of the result…</source>
      <translation>结果图片…</translation>
    </message>
    <message>
      <source>Pictures (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>PyTorch script…</source>
      <translation>PyTorch 脚本…</translation>
    </message>
    <message>
      <source>Python scripts (*.py)</source>
      <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
      <source>Safetensors (*.safetensors)</source>
      <translation>Safetensors (*.safetensors)</translation>
    </message>
    <message>
      <source>Saved “{file}”.</source>
      <translation>已保存“{file}”。</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>The learned weights as arrays in a .npz file</source>
      <translation>学到的权重，存为 .npz 文件里的数组</translation>
    </message>
    <message>
      <source>The learned weights by their PyTorch names, as a safetensors file</source>
      <translation>学到的权重，按 PyTorch 的名称存为 safetensors 文件</translation>
    </message>
    <message>
      <source>The trained network for other programs and devices</source>
      <translation>训练好的网络，供其他程序和设备使用</translation>
    </message>
    <message>
      <source>The view on the right as it looks now, twice as fine as on the screen</source>
      <translation>右侧视图现在的样子，比屏幕上精细一倍</translation>
    </message>
    <message>
      <source>Weights for NumPy…</source>
      <translation>NumPy 权重…</translation>
    </message>
    <message>
      <source>Weights for PyTorch…</source>
      <translation>PyTorch 权重…</translation>
    </message>
    <message>
      <source>the picture cannot be written there</source>
      <translation>图片无法写到那里</translation>
    </message>
  </context>
  <context>
    <name>figure names</name>
    <message>
      <source>0.1 added ten thousand times</source>
      <translation>把 0.1 加一万次</translation>
    </message>
    <message>
      <source>0.1 as float32</source>
      <translation>0.1 的 float32 值</translation>
    </message>
    <message>
      <source>C and α</source>
      <translation>C 与 α</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>NumPy</source>
      <translation>NumPy</translation>
    </message>
    <message>
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>ReLU before softmax</source>
      <translation>softmax 之前的 ReLU</translation>
    </message>
    <message>
      <source>ReLU before the loss</source>
      <translation>损失之前的 ReLU</translation>
    </message>
    <message>
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>SVM with a kernel</source>
      <translation>核支持向量机</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>异或</translation>
    </message>
    <message>
      <source>absolute errors</source>
      <translation>误差的绝对值</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>accuracy by the ears alone</source>
      <translation>只看耳朵的准确率</translation>
    </message>
    <message>
      <source>accuracy by the nose alone</source>
      <translation>只看鼻子的准确率</translation>
    </message>
    <message>
      <source>accuracy of the commonest class</source>
      <translation>只猜最多一类的准确率</translation>
    </message>
    <message>
      <source>accuracy of the learned line</source>
      <translation>学到的直线的准确率</translation>
    </message>
    <message>
      <source>accuracy of the line by hand</source>
      <translation>手画直线的准确率</translation>
    </message>
    <message>
      <source>accuracy, one against one</source>
      <translation>一对一：准确率</translation>
    </message>
    <message>
      <source>accuracy, one against the rest</source>
      <translation>一对其余：准确率</translation>
    </message>
    <message>
      <source>activation functions</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>after</source>
      <translation>训练后</translation>
    </message>
    <message>
      <source>all angles</source>
      <translation>各个角度</translation>
    </message>
    <message>
      <source>and</source>
      <translation>与</translation>
    </message>
    <message>
      <source>angle</source>
      <translation>角度</translation>
    </message>
    <message>
      <source>angle by the line</source>
      <translation>由直线得到的角度</translation>
    </message>
    <message>
      <source>angle by the spread</source>
      <translation>由散布方向得到的角度</translation>
    </message>
    <message>
      <source>another input</source>
      <translation>用错了输入</translation>
    </message>
    <message>
      <source>another mean</source>
      <translation>用了别处的均值</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>arrives</source>
      <translation>到达</translation>
    </message>
    <message>
      <source>at random</source>
      <translation>随机尝试</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>before</source>
      <translation>训练前</translation>
    </message>
    <message>
      <source>best epoch</source>
      <translation>最好的一轮</translation>
    </message>
    <message>
      <source>best factor</source>
      <translation>最佳系数</translation>
    </message>
    <message>
      <source>bias left out</source>
      <translation>漏了偏置</translation>
    </message>
    <message>
      <source>boosting</source>
      <translation>提升法</translation>
    </message>
    <message>
      <source>boundary</source>
      <translation>边界</translation>
    </message>
    <message>
      <source>bytes received</source>
      <translation>收到的字节</translation>
    </message>
    <message>
      <source>changed by a shift of one pixel</source>
      <translation>平移一个像素引起的变化</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>classifiers for ten classes</source>
      <translation>10 个类别时的分类器数</translation>
    </message>
    <message>
      <source>classifiers, one against one</source>
      <translation>一对一：分类器数</translation>
    </message>
    <message>
      <source>classifiers, one against the rest</source>
      <translation>一对其余：分类器数</translation>
    </message>
    <message>
      <source>cleared</source>
      <translation>清零</translation>
    </message>
    <message>
      <source>closed form</source>
      <translation>闭式解</translation>
    </message>
    <message>
      <source>coefficients</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>coefficients at exactly 0</source>
      <translation>恰好为 0 的系数</translation>
    </message>
    <message>
      <source>coefficients at exactly 0 (lasso)</source>
      <translation>恰好为 0 的系数（Lasso）</translation>
    </message>
    <message>
      <source>coefficients, scaled inputs</source>
      <translation>系数（缩放后的输入）</translation>
    </message>
    <message>
      <source>convolutions</source>
      <translation>卷积层</translation>
    </message>
    <message>
      <source>corrections per round</source>
      <translation>每轮修改次数</translation>
    </message>
    <message>
      <source>counter set back</source>
      <translation>计数器清零</translation>
    </message>
    <message>
      <source>decision tree</source>
      <translation>决策树</translation>
    </message>
    <message>
      <source>diverges</source>
      <translation>发散</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>dropout</translation>
    </message>
    <message>
      <source>early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>eight classifiers</source>
      <translation>八种分类器</translation>
    </message>
    <message>
      <source>end</source>
      <translation>终点</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>error E</source>
      <translation>误差 E</translation>
    </message>
    <message>
      <source>error E₁</source>
      <translation>误差 E₁</translation>
    </message>
    <message>
      <source>error E₂</source>
      <translation>误差 E₂</translation>
    </message>
    <message>
      <source>error after the step</source>
      <translation>这一步之后的误差</translation>
    </message>
    <message>
      <source>error by the spread, °</source>
      <translation>总体最小二乘的误差（°）</translation>
    </message>
    <message>
      <source>error of the line, °</source>
      <translation>直线的误差（°）</translation>
    </message>
    <message>
      <source>exhibits</source>
      <translation>展品</translation>
    </message>
    <message>
      <source>exhibits told apart</source>
      <translation>能区分的展品</translation>
    </message>
    <message>
      <source>exponentials</source>
      <translation>指数</translation>
    </message>
    <message>
      <source>features</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>first loss</source>
      <translation>最初的损失</translation>
    </message>
    <message>
      <source>first row</source>
      <translation>第一行</translation>
    </message>
    <message>
      <source>forgotten</source>
      <translation>忘记清零</translation>
    </message>
    <message>
      <source>full batch</source>
      <translation>全批量</translation>
    </message>
    <message>
      <source>gates learned</source>
      <translation>学会的逻辑门</translation>
    </message>
    <message>
      <source>gigabytes</source>
      <translation>GB</translation>
    </message>
    <message>
      <source>gigabytes of one batch</source>
      <translation>一个批量的 GB</translation>
    </message>
    <message>
      <source>gigabytes to train with Adam</source>
      <translation>用 Adam 训练所需的 GB</translation>
    </message>
    <message>
      <source>gigabytes to train with SGD</source>
      <translation>用 SGD 训练所需的 GB</translation>
    </message>
    <message>
      <source>gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>gradient descent</source>
      <translation>梯度下降</translation>
    </message>
    <message>
      <source>gradients cleared and forgotten</source>
      <translation>梯度清零与忘记清零</translation>
    </message>
    <message>
      <source>grain of float32</source>
      <translation>float32 的最小间隔</translation>
    </message>
    <message>
      <source>grain of float64</source>
      <translation>float64 的最小间隔</translation>
    </message>
    <message>
      <source>graph</source>
      <translation>计算图</translation>
    </message>
    <message>
      <source>grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <source>guess</source>
      <translation>猜测</translation>
    </message>
    <message>
      <source>half left out</source>
      <translation>漏了二分之一</translation>
    </message>
    <message>
      <source>height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>hidden layers</source>
      <translation>隐藏层数</translation>
    </message>
    <message>
      <source>hidden neurons</source>
      <translation>隐藏神经元</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>intercept</source>
      <translation>截距</translation>
    </message>
    <message>
      <source>intercept of the learned line</source>
      <translation>学到的直线的截距</translation>
    </message>
    <message>
      <source>larger rate for the bias</source>
      <translation>偏置的学习率放大</translation>
    </message>
    <message>
      <source>largest difference</source>
      <translation>最大差别</translation>
    </message>
    <message>
      <source>largest difference to small changes</source>
      <translation>与微小差分的最大差别</translation>
    </message>
    <message>
      <source>largest stable rate</source>
      <translation>最大的稳定学习率</translation>
    </message>
    <message>
      <source>largest stable rate, full batch</source>
      <translation>全批量时最大的稳定学习率</translation>
    </message>
    <message>
      <source>largest stable rate, half mean</source>
      <translation>取均值一半时最大的稳定学习率</translation>
    </message>
    <message>
      <source>largest stable rate, sample by sample</source>
      <translation>逐个样本时最大的稳定学习率</translation>
    </message>
    <message>
      <source>largest stable rate, sum</source>
      <translation>求和时最大的稳定学习率</translation>
    </message>
    <message>
      <source>lasso</source>
      <translation>Lasso 回归</translation>
    </message>
    <message>
      <source>last loss</source>
      <translation>最后的损失</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>学会</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>learning rate left out</source>
      <translation>漏了学习率</translation>
    </message>
    <message>
      <source>least squares</source>
      <translation>最小二乘法</translation>
    </message>
    <message>
      <source>length of the coefficients</source>
      <translation>系数向量的长度</translation>
    </message>
    <message>
      <source>length when flattened</source>
      <translation>展平后的长度</translation>
    </message>
    <message>
      <source>letters</source>
      <translation>字母</translation>
    </message>
    <message>
      <source>likelihood of example 1</source>
      <translation>例 1 的似然</translation>
    </message>
    <message>
      <source>likelihood of example 2</source>
      <translation>例 2 的似然</translation>
    </message>
    <message>
      <source>linear SVM</source>
      <translation>线性支持向量机</translation>
    </message>
    <message>
      <source>log-likelihood</source>
      <translation>对数似然</translation>
    </message>
    <message>
      <source>logic gates</source>
      <translation>逻辑门</translation>
    </message>
    <message>
      <source>logistic regression</source>
      <translation>逻辑回归</translation>
    </message>
    <message>
      <source>looks that each search needed</source>
      <translation>各种搜索看的次数</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>loss of example 1</source>
      <translation>例 1 的损失</translation>
    </message>
    <message>
      <source>loss of example 2</source>
      <translation>例 2 的损失</translation>
    </message>
    <message>
      <source>loss over a</source>
      <translation>损失随 a 的变化</translation>
    </message>
    <message>
      <source>losses</source>
      <translation>各步的损失</translation>
    </message>
    <message>
      <source>mean brightness</source>
      <translation>平均亮度</translation>
    </message>
    <message>
      <source>mean of batch means</source>
      <translation>批量均值的均值</translation>
    </message>
    <message>
      <source>mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>mended</source>
      <translation>改好后</translation>
    </message>
    <message>
      <source>mini-batches</source>
      <translation>小批量</translation>
    </message>
    <message>
      <source>moments</source>
      <translation>时刻</translation>
    </message>
    <message>
      <source>more than two classes</source>
      <translation>两类以上</translation>
    </message>
    <message>
      <source>multiply-adds</source>
      <translation>乘加次数</translation>
    </message>
    <message>
      <source>naive Bayes</source>
      <translation>朴素贝叶斯</translation>
    </message>
    <message>
      <source>nearest neighbours</source>
      <translation>近邻法</translation>
    </message>
    <message>
      <source>next guess</source>
      <translation>下一次猜测</translation>
    </message>
    <message>
      <source>no activation</source>
      <translation>没有经过激活函数</translation>
    </message>
    <message>
      <source>no hidden layer</source>
      <translation>没有隐藏层</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>none</source>
      <translation>不缩放</translation>
    </message>
    <message>
      <source>numbers in grey</source>
      <translation>灰度图中的数</translation>
    </message>
    <message>
      <source>numbers in the picture</source>
      <translation>图片中的数</translation>
    </message>
    <message>
      <source>on a surface</source>
      <translation>在曲面上</translation>
    </message>
    <message>
      <source>one against one</source>
      <translation>一对一</translation>
    </message>
    <message>
      <source>one against the rest</source>
      <translation>一对其余</translation>
    </message>
    <message>
      <source>one hidden layer</source>
      <translation>一个隐藏层</translation>
    </message>
    <message>
      <source>one path of two</source>
      <translation>两条路只走了一条</translation>
    </message>
    <message>
      <source>one rate for both</source>
      <translation>共用一个学习率</translation>
    </message>
    <message>
      <source>or</source>
      <translation>或</translation>
    </message>
    <message>
      <source>origin: the best lies on the edge of the grid</source>
      <translation>过原点：最优点在网格边上</translation>
    </message>
    <message>
      <source>other cells</source>
      <translation>其他单元</translation>
    </message>
    <message>
      <source>overfitted</source>
      <translation>过拟合</translation>
    </message>
    <message>
      <source>p at 4</source>
      <translation>4 处的 p</translation>
    </message>
    <message>
      <source>parabola: loss</source>
      <translation>抛物线：损失</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>parameters of each layer</source>
      <translation>每层的参数</translation>
    </message>
    <message>
      <source>parameters with convolutions</source>
      <translation>改用卷积时的参数</translation>
    </message>
    <message>
      <source>pictures as they are</source>
      <translation>原来的图片</translation>
    </message>
    <message>
      <source>pixels shuffled</source>
      <translation>像素打乱</translation>
    </message>
    <message>
      <source>places between a pixel and the one below</source>
      <translation>像素与其下方像素相隔的位置</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>预测值</translation>
    </message>
    <message>
      <source>prediction in closed form</source>
      <translation>封闭解的预测值</translation>
    </message>
    <message>
      <source>products</source>
      <translation>乘积</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>rate of the bias</source>
      <translation>偏置的学习率</translation>
    </message>
    <message>
      <source>ratio of curvatures</source>
      <translation>曲率之比</translation>
    </message>
    <message>
      <source>red pixels</source>
      <translation>红色像素</translation>
    </message>
    <message>
      <source>ridge</source>
      <translation>岭回归</translation>
    </message>
    <message>
      <source>runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>samples tested</source>
      <translation>测试的样本数</translation>
    </message>
    <message>
      <source>samples that arrived</source>
      <translation>收到的样本</translation>
    </message>
    <message>
      <source>scaling</source>
      <translation>特征缩放</translation>
    </message>
    <message>
      <source>scalings</source>
      <translation>几种缩放</translation>
    </message>
    <message>
      <source>seeds that reach the text</source>
      <translation>得到该文本的种子</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>shape after shrinking</source>
      <translation>缩小后的形状</translation>
    </message>
    <message>
      <source>shape of the output</source>
      <translation>输出的形状</translation>
    </message>
    <message>
      <source>share of the first layer</source>
      <translation>第一层所占的比例</translation>
    </message>
    <message>
      <source>share on the flat part</source>
      <translation>落在平坦处的比例</translation>
    </message>
    <message>
      <source>share that is kept</source>
      <translation>保留的比例</translation>
    </message>
    <message>
      <source>shares</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>shares of large logits, naive</source>
      <translation>大 logit 的占比（朴素）</translation>
    </message>
    <message>
      <source>shares of large logits, shifted</source>
      <translation>大 logit 的占比（减去最大值）</translation>
    </message>
    <message>
      <source>short last batch</source>
      <translation>不满的最后一批</translation>
    </message>
    <message>
      <source>sign inside the sigmoid</source>
      <translation>sigmoid 里的符号</translation>
    </message>
    <message>
      <source>sign of the exponent</source>
      <translation>指数的符号反了</translation>
    </message>
    <message>
      <source>sign of the slope</source>
      <translation>斜率的符号反了</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>slope of the hidden neuron left out</source>
      <translation>漏了隐藏神经元的斜率</translation>
    </message>
    <message>
      <source>slope of the learned line</source>
      <translation>学到的直线的斜率</translation>
    </message>
    <message>
      <source>slope of the output left out</source>
      <translation>漏了输出的斜率</translation>
    </message>
    <message>
      <source>slopes by autograd</source>
      <translation>自动微分得到的斜率</translation>
    </message>
    <message>
      <source>slow</source>
      <translation>太慢</translation>
    </message>
    <message>
      <source>squared error of example 1</source>
      <translation>例 1 的平方误差</translation>
    </message>
    <message>
      <source>squared errors</source>
      <translation>误差的平方</translation>
    </message>
    <message>
      <source>standardised</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>step function</source>
      <translation>阶跃函数</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>steps per epoch</source>
      <translation>每轮步数</translation>
    </message>
    <message>
      <source>sum at {name}</source>
      <translation>{name} 处的和</translation>
    </message>
    <message>
      <source>surprise −ln p</source>
      <translation>意外程度 −ln p</translation>
    </message>
    <message>
      <source>table</source>
      <translation>表</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>test cost</source>
      <translation>测试代价</translation>
    </message>
    <message>
      <source>test cost of the mean</source>
      <translation>只用均值时的测试代价</translation>
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
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>text at every epoch</source>
      <translation>每一轮的文本</translation>
    </message>
    <message>
      <source>the best lies on the edge of the grid</source>
      <translation>最优点在网格边上</translation>
    </message>
    <message>
      <source>the naive formula overflows</source>
      <translation>朴素公式溢出</translation>
    </message>
    <message>
      <source>the same step three times</source>
      <translation>同一步的几种算法</translation>
    </message>
    <message>
      <source>three descents</source>
      <translation>三种下降</translation>
    </message>
    <message>
      <source>three points</source>
      <translation>三个点</translation>
    </message>
    <message>
      <source>times resumed</source>
      <translation>续传次数</translation>
    </message>
    <message>
      <source>to [0, 1]</source>
      <translation>归一化到 [0, 1]</translation>
    </message>
    <message>
      <source>to [−1, 1]</source>
      <translation>归一化到 [−1, 1]</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training accuracy</source>
      <translation>训练准确率</translation>
    </message>
    <message>
      <source>training cost</source>
      <translation>训练代价</translation>
    </message>
    <message>
      <source>training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>trials with 1, 2, 3 … parameters</source>
      <translation>1、2、3……个参数时的尝试次数</translation>
    </message>
    <message>
      <source>true angle</source>
      <translation>真实角度</translation>
    </message>
    <message>
      <source>true coefficients</source>
      <translation>真实系数</translation>
    </message>
    <message>
      <source>two linear layers</source>
      <translation>两个线性层，不加激活</translation>
    </message>
    <message>
      <source>two weight matrices multiplied</source>
      <translation>两个权重矩阵相乘</translation>
    </message>
    <message>
      <source>two weights swapped</source>
      <translation>两个权重互换了</translation>
    </message>
    <message>
      <source>underfitted</source>
      <translation>欠拟合</translation>
    </message>
    <message>
      <source>uphill</source>
      <translation>往上走了</translation>
    </message>
    <message>
      <source>usual slips</source>
      <translation>常见的错误</translation>
    </message>
    <message>
      <source>validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>variance of the parabola</source>
      <translation>抛物线的方差</translation>
    </message>
    <message>
      <source>verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>wave: loss by neurons</source>
      <translation>波形：损失随神经元数</translation>
    </message>
    <message>
      <source>weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>weight of the ears</source>
      <translation>耳朵的权重</translation>
    </message>
    <message>
      <source>weight of the nose</source>
      <translation>鼻子的权重</translation>
    </message>
    <message>
      <source>weighted sum z</source>
      <translation>加权和 z</translation>
    </message>
    <message>
      <source>weights changed too early</source>
      <translation>权重改得太早</translation>
    </message>
    <message>
      <source>what is measured</source>
      <translation>测量的量</translation>
    </message>
    <message>
      <source>where the ball comes to rest</source>
      <translation>小球停在哪里</translation>
    </message>
    <message>
      <source>why it ended</source>
      <translation>结束的原因</translation>
    </message>
    <message>
      <source>wrong</source>
      <translation>出错时</translation>
    </message>
    <message>
      <source>x standardised</source>
      <translation>x 标准化</translation>
    </message>
    <message>
      <source>{name} after the step</source>
      <translation>这一步之后的 {name}</translation>
    </message>
    <message>
      <source>{name} by scikit-learn</source>
      <translation>{name}（scikit-learn）</translation>
    </message>
    <message>
      <source>{name} in closed form</source>
      <translation>{name}（封闭解）</translation>
    </message>
    <message>
      <source>{name}, line through the origin</source>
      <translation>{name}（过原点的直线）</translation>
    </message>
    <message>
      <source>{name}, upper half of the grid</source>
      <translation>{name}（只在网格上半部）</translation>
    </message>
    <message>
      <source>α</source>
      <translation>α</translation>
    </message>
    <message>
      <source>δ of {name}</source>
      <translation>{name} 的 δ</translation>
    </message>
    <message>
      <source>∂Q/∂a by the rule</source>
      <translation>按公式的 ∂Q/∂a</translation>
    </message>
    <message>
      <source>∂Q/∂b by the rule</source>
      <translation>按公式的 ∂Q/∂b</translation>
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
      <source>A dial with four corner marks and a needle to cut out. Before the camera the program knows it by its corners.</source>
      <translation>一张带四个角标和可剪下指针的表盘。放到摄像头前，程序凭角标认出它。</translation>
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
      <source>A reading that needs a faster change than this is set aside until it has stayed for 1.5 s. 0 switches it off.</source>
      <translation>变化比这更快的读数先放在一边，保持 1.5 秒后才采信。0 表示关闭。</translation>
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
      <source>Align again</source>
      <translation>重新对准</translation>
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
      <source>Brings a dial back, with the picture to align it to and the weights that lie beside it.</source>
      <translation>打开表盘，连同旁边用来对准的画面和网络权重。</translation>
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
      <source>Camera moved {pixels} px, {degrees}° · dial aligned</source>
      <translation>摄像头移动了 {pixels} 像素、{degrees}° · 表盘已对准</translation>
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
      <source>Compares the picture with that of the calibration. When the camera was moved, the dial is laid onto its place.</source>
      <translation>把画面与标定时的画面比较。摄像头移动后，把表盘移到新的位置。</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Dial aligned</source>
      <translation>表盘已对准</translation>
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
      <source>Doubtful frames, {count}: click one to say where the needle is</source>
      <translation>可疑画面 {count} 帧：点一帧，指出指针的位置</translation>
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
      <source>Error</source>
      <translation>误差</translation>
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
      <source>Follow camera</source>
      <translation>跟随摄像头</translation>
    </message>
    <message>
      <source>Found by itself</source>
      <translation>自动判断</translation>
    </message>
    <message>
      <source>Frames without a reading, or with one that is not sure, wait in the teach card until you say where the needle is.</source>
      <translation>没有读数或读数没有把握的画面，在教学卡片里等你指出指针的位置。</translation>
    </message>
    <message>
      <source>From a file</source>
      <translation>来自文件</translation>
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
      <source>Hold the exposure as it is now, so that a passing shadow changes nothing</source>
      <translation>锁定当前曝光，影子掠过也不改变</translation>
    </message>
    <message>
      <source>Hold the focus as it is now, so that the camera does not hunt for it</source>
      <translation>锁定当前对焦，摄像头不再来回找焦</translation>
    </message>
    <message>
      <source>How far the reading is from the true value, in per cent of the scale.</source>
      <translation>读数与真值之差，占量程的百分比。</translation>
    </message>
    <message>
      <source>In range</source>
      <translation>正常</translation>
    </message>
    <message>
      <source>Knock</source>
      <translation>碰一下</translation>
    </message>
    <message>
      <source>Knock the virtual camera, so that it looks elsewhere; the dial follows by itself.</source>
      <translation>碰一下虚拟摄像头，让它看向别处；表盘会自动跟上。</translation>
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
      <source>Moves the centre to where the marks point and the needle's lines cross. Off by 4% of the radius, it would turn a reading by some 2°.</source>
      <translation>把中心移到刻度线所指、各次指针直线相交之处。中心偏离半径的 4%，读数就会偏约 2°。</translation>
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
      <source>One row a second with time and zone, value and confidence. Full files are set aside by date.</source>
      <translation>每秒一行：时间与时区、示值、置信度。文件写满后按日期另存。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open dial…</source>
      <translation>打开表盘…</translation>
    </message>
    <message>
      <source>Paper gauge to print…</source>
      <translation>打印纸质仪表…</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>画面尺寸</translation>
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
      <source>Refine centre</source>
      <translation>自动修正中心</translation>
    </message>
    <message>
      <source>Rim</source>
      <translation>边缘</translation>
    </message>
    <message>
      <source>SQLite databases (*.sqlite)</source>
      <translation>SQLite 数据库 (*.sqlite)</translation>
    </message>
    <message>
      <source>Save dial…</source>
      <translation>保存表盘…</translation>
    </message>
    <message>
      <source>Save dial… writes them beside the dial.</source>
      <translation>“保存表盘…”会把它们存在表盘旁。</translation>
    </message>
    <message>
      <source>Saved: {files}.</source>
      <translation>已保存：{files}。</translation>
    </message>
    <message>
      <source>Scale marks</source>
      <translation>刻度点</translation>
    </message>
    <message>
      <source>Sheets to print (*.pdf *.png *.svg)</source>
      <translation>可打印的文件 (*.pdf *.png *.svg)</translation>
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
      <source>Take the last change of the dial back (Ctrl+Z)</source>
      <translation>撤销对表盘的上一次改动（Ctrl+Z）</translation>
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
      <source>The camera has moved by {pixels} pixels and {degrees}°. The dial no longer lies on its marks.</source>
      <translation>摄像头移动了 {pixels} 像素、{degrees}°，表盘已不在刻度上。</translation>
    </message>
    <message>
      <source>The camera's own</source>
      <translation>摄像头默认</translation>
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
      <source>The weights beside the dial file know this needle. Now in use.</source>
      <translation>表盘文件旁的权重认识这根指针。已启用。</translation>
    </message>
    <message>
      <source>This camera's driver cannot hold the exposure. Keep the light as it is.</source>
      <translation>这个摄像头的驱动不能锁定曝光。请保持光线不变。</translation>
    </message>
    <message>
      <source>This camera's driver cannot hold the focus. Keep the distance as it is.</source>
      <translation>这个摄像头的驱动不能锁定对焦。请保持距离不变。</translation>
    </message>
    <message>
      <source>This is not the picture of the calibration: the dial is not found where it was.</source>
      <translation>这不是标定时的画面：原来的位置找不到表盘。</translation>
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
      <source>What the driver does not have, it takes as the nearest that it has.</source>
      <translation>驱动没有的尺寸，会取最接近的一种。</translation>
    </message>
    <message>
      <source>What was learned at the source before is still in use.</source>
      <translation>仍在使用在前一个来源上学到的权重。</translation>
    </message>
    <message>
      <source>White</source>
      <translation>白色</translation>
    </message>
    <message>
      <source>Writes the dial, beside it the picture on show and, if it was taught this needle, the network's weights.</source>
      <translation>保存表盘；旁边还保存当前画面，若已教过这根指针，也保存网络权重。</translation>
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
      <source>{count} doubtful frames kept for labelling</source>
      <translation>已保留 {count} 帧可疑画面待标注</translation>
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
      <source>{place}
refined by {pixels} px</source>
      <translation>{place}
已修正 {pixels} 像素</translation>
    </message>
    <message>
      <source>{radius} px</source>
      <translation>{radius} 像素</translation>
    </message>
    <message>
      <source>{radius} px, straightened</source>
      <translation>{radius} 像素，已校正</translation>
    </message>
    <message>
      <source>{width} × {height} px</source>
      <translation>{width} × {height} 像素</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>No lesson links to this term yet.</source>
      <translation>还没有课引用这个术语。</translation>
    </message>
    <message>
      <source>No term contains “{words}”. Try a shorter word, in English or in Chinese.</source>
      <translation>没有包含“{words}”的术语。请换一个更短的词，中文或英文都行。</translation>
    </message>
    <message>
      <source>Search in both languages</source>
      <translation>中英文都可以搜索</translation>
    </message>
    <message>
      <source>Used in these lessons</source>
      <translation>出现在这些课里</translation>
    </message>
    <message>
      <source>{count} terms</source>
      <translation>{count} 个术语</translation>
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
    <name>houses columns</name>
    <message>
      <source>age</source>
      <translation>房龄</translation>
    </message>
    <message>
      <source>area</source>
      <translation>面积</translation>
    </message>
    <message>
      <source>rooms</source>
      <translation>房间数</translation>
    </message>
  </context>
  <context>
    <name>iris columns</name>
    <message>
      <source>petal length (cm)</source>
      <translation>花瓣长度 (cm)</translation>
    </message>
    <message>
      <source>petal width (cm)</source>
      <translation>花瓣宽度 (cm)</translation>
    </message>
    <message>
      <source>sepal length (cm)</source>
      <translation>花萼长度 (cm)</translation>
    </message>
    <message>
      <source>sepal width (cm)</source>
      <translation>花萼宽度 (cm)</translation>
    </message>
  </context>
  <context>
    <name>lab report</name>
    <message>
      <source>Folder with the reports of the class</source>
      <translation>存放全班报告的文件夹</translation>
    </message>
    <message>
      <source>Lab report</source>
      <translation>实验报告</translation>
    </message>
    <message>
      <source>Save the class table</source>
      <translation>保存班级汇总表</translation>
    </message>
    <message>
      <source>Saved “{file}”.</source>
      <translation>已保存“{file}”。</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>Web page (*.html);;PDF (*.pdf)</source>
      <translation>网页 (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Your name, as it shall stand in the report:</source>
      <translation>写进报告里的姓名：</translation>
    </message>
    <message>
      <source>{count} reports are in “{file}”. Files passed over: {passed}.</source>
      <translation>“{file}”里有 {count} 份报告。跳过的文件：{passed} 个。</translation>
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
      <source>Lesson {number} is closed. Steps still open: {count}.</source>
      <translation>第 {number} 课已关闭，还有 {count} 步未完成。</translation>
    </message>
    <message>
      <source>Lesson {number} is done.</source>
      <translation>第 {number} 课完成了。</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Next: {number}, {title}.</source>
      <translation>下一课：{number}，{title}。</translation>
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
      <source>Open it</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Reached: {now}.</source>
      <translation>已达到：{now}。</translation>
    </message>
    <message>
      <source>Read the folder again after an edit (F5)</source>
      <translation>修改之后，重新读取文件夹（F5）</translation>
    </message>
    <message>
      <source>Save a lab report: answers, figures, settings</source>
      <translation>保存实验报告：回答、数值、设置</translation>
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
    <message>
      <source>Nothing computed yet.</source>
      <translation>还没有计算。</translation>
    </message>
    <message>
      <source>Press Compute, and the figures of this lesson appear here.</source>
      <translation>点击“计算”，本课的数值会显示在这里。</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
  </context>
  <context>
    <name>lesson file</name>
    <message>
      <source>a list in square brackets</source>
      <translation>方括号里的列表</translation>
    </message>
    <message>
      <source>a list of texts in square brackets</source>
      <translation>方括号里的一组文字</translation>
    </message>
    <message>
      <source>a text in quotes</source>
      <translation>引号里的文字</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>an object in braces</source>
      <translation>花括号里的对象</translation>
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
      <source>Export</source>
      <translation>导出</translation>
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
      <source>Share</source>
      <translation>分享</translation>
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
      <source>A connection that skips layers: the input, or what an earlier layer gave, joins what arrives here.</source>
      <translation>跳过若干层的连接：输入或前面某一层的输出，与到达这里的数汇合。</translation>
    </message>
    <message>
      <source>A network that ImageNet’s million photos have taught to see, without its last layer. It stays as it is; what follows learns from what it sees, even from few pictures.</source>
      <translation>ImageNet 的百万张照片教会它看图，去掉了最后一层。它保持不变，后面的层从它看到的内容中学习，图片很少也行。</translation>
    </message>
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
      <source>Added</source>
      <translation>相加</translation>
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
      <source>Enlarges or shrinks each picture by up to this share.</source>
      <translation>把每张图片放大或缩小，最多到这个比例。</translation>
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
      <source>How</source>
      <translation>方式</translation>
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
      <source>Mirror</source>
      <translation>镜像</translation>
    </message>
    <message>
      <source>Mirrors half of the pictures left to right. Wrong for digits and letters.</source>
      <translation>把一半图片左右翻转。不适用于数字和字母。</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Moves each picture by up to this share of its side.</source>
      <translation>移动每张图片，最多到边长的这个比例。</translation>
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
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Share dropped</source>
      <translation>丢弃比例</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>平移</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>并列</translation>
    </message>
    <message>
      <source>Side by side, the next layer has a weight for every number of both. Added, shapes must agree.</source>
      <translation>并列时，下一层对两边的每个数都有权重；相加时，两边形状必须相同。</translation>
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
      <source>Slant</source>
      <translation>倾斜</translation>
    </message>
    <message>
      <source>Slants each picture by up to this, as hands do.</source>
      <translation>像手写那样让图片倾斜，最多到这个程度。</translation>
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
      <source>Takes from</source>
      <translation>取自</translation>
    </message>
    <message>
      <source>The earlier layer whose outputs join what arrives here; its activation comes with it.</source>
      <translation>前面的哪一层的输出在这里汇合；它的激活函数也算在内。</translation>
    </message>
    <message>
      <source>The part of the inputs set to zero at each step.</source>
      <translation>每一步中置为零的那部分输入所占的比例。</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>Turns each picture by up to this angle, either way.</source>
      <translation>把每张图片向左或向右旋转，最多到这个角度。</translation>
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
      <source>Which trained network to build on.</source>
      <translation>在哪个训练好的网络上继续。</translation>
    </message>
    <message>
      <source>While training, every picture comes a little turned, slanted, scaled and moved, each time differently: the network cannot learn pictures by heart. It changes nothing afterwards.</source>
      <translation>训练时，每张图片都会略微旋转、倾斜、缩放和移动，每次都不同，网络就无法死记图片。训练之后它不做任何改变。</translation>
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
      <source>Change initial weights</source>
      <translation>更改初始权重</translation>
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
      <source>Change {layer}</source>
      <translation>更改 {layer}</translation>
    </message>
    <message>
      <source>Choose what the network is given, made from x₁ and x₂</source>
      <translation>选择用 x₁ 和 x₂ 算出的输入特征</translation>
    </message>
    <message>
      <source>Cut all connections into it</source>
      <translation>剪断进入它的所有连接</translation>
    </message>
    <message>
      <source>Cut all connections out of it</source>
      <translation>剪断从它出去的所有连接</translation>
    </message>
    <message>
      <source>Cut {name}</source>
      <translation>剪断：{name}</translation>
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
      <source>Join {name}</source>
      <translation>接入：{name}</translation>
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
      <source>Lock {name}</source>
      <translation>锁定：{name}</translation>
    </message>
    <message>
      <source>Move earlier (Alt+←)</source>
      <translation>前移（Alt+←）</translation>
    </message>
    <message>
      <source>Move later (Alt+→)</source>
      <translation>后移（Alt+→）</translation>
    </message>
    <message>
      <source>Move {layer}</source>
      <translation>移动 {layer}</translation>
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
      <source>One hidden neuron, and the inputs past it</source>
      <translation>一个隐藏神经元，输入另有直达通路</translation>
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
      <source>Restore all connections ({count} cut)</source>
      <translation>恢复所有连接（已剪断 {count} 条）</translation>
    </message>
    <message>
      <source>Restore its connections</source>
      <translation>恢复它的连接</translation>
    </message>
    <message>
      <source>Restore {name}</source>
      <translation>恢复：{name}</translation>
    </message>
    <message>
      <source>Set {name}</source>
      <translation>设值：{name}</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <source>Show the network as a diagram or as layers</source>
      <translation>用结构图或层列表显示网络</translation>
    </message>
    <message>
      <source>Unlock {name}</source>
      <translation>解锁：{name}</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>a layer that is gone</source>
      <translation>已不存在的层</translation>
    </message>
    <message>
      <source>adds {name}</source>
      <translation>加上：{name}</translation>
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
      <source>with {name}</source>
      <translation>并入：{name}</translation>
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
    <message>
      <source>{count} parameters, {cut} cut · {size}</source>
      <translation>{count} 个参数，剪断 {cut} 个 · {size}</translation>
    </message>
    <message>
      <source>{count}, {cut} cut</source>
      <translation>{count}，剪断 {cut}</translation>
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
      <source>{low} to {high}</source>
      <translation>{low}～{high}</translation>
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
    <name>own lessons</name>
    <message>
      <source>Choose the folder of a lesson</source>
      <translation>选择一节课的文件夹</translation>
    </message>
  </context>
  <context>
    <name>pages</name>
    <message>
      <source>Dial gauge</source>
      <translation>指针仪表</translation>
    </message>
    <message>
      <source>Explorers</source>
      <translation>概念演示</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>术语表</translation>
    </message>
    <message>
      <source>Gradus</source>
      <translation>Gradus</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>训练记录</translation>
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
    <name>playground</name>
    <message>
      <source>1st component</source>
      <translation>第一主成分</translation>
    </message>
    <message>
      <source>2nd component</source>
      <translation>第二主成分</translation>
    </message>
    <message>
      <source>Draw the boundary you expect, then run</source>
      <translation>画出你预计的边界，然后训练</translation>
    </message>
    <message>
      <source>Drawn. Run, and see how far you agree</source>
      <translation>画好了。训练，看看有多一致</translation>
    </message>
    <message>
      <source>It goes on from what it has learned; the curve begins anew</source>
      <translation>网络接着已学到的继续；曲线重新开始</translation>
    </message>
    <message>
      <source>Rings: the batch of step {step} · thin: the next</source>
      <translation>圈：第 {step} 步的批量 · 细圈：下一批</translation>
    </message>
    <message>
      <source>Thin rings: the batch of the first step</source>
      <translation>细圈：第一步的批量</translation>
    </message>
    <message>
      <source>Too fast to follow batches. Step, or slow down</source>
      <translation>太快，看不清批量。请单步或放慢</translation>
    </message>
    <message>
      <source>You and the network agree on {share} of the points</source>
      <translation>在 {share} 的点上，你与网络的判断一致</translation>
    </message>
    <message>
      <source>You expect {expected} after epoch {epoch}. Run, and both curves are shown.</source>
      <translation>你预计第 {epoch} 轮后为 {expected}。训练后会显示两条曲线。</translation>
    </message>
    <message>
      <source>You expected {expected} after epoch {epoch}; it reached {reached}.</source>
      <translation>你预计第 {epoch} 轮后为 {expected}；实际为 {reached}。</translation>
    </message>
  </context>
  <context>
    <name>poster</name>
    <message>
      <source>A network on {data}</source>
      <translation>学习“{data}”的网络</translation>
    </message>
    <message>
      <source>Accuracy on unseen samples</source>
      <translation>未见样本的准确率</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批量大小</translation>
    </message>
    <message>
      <source>Epochs trained</source>
      <translation>已训练轮数</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss of the last batches</source>
      <translation>最近各批次的损失</translation>
    </message>
    <message>
      <source>Loss on unseen samples</source>
      <translation>未见样本的损失</translation>
    </message>
    <message>
      <source>Not trained yet</source>
      <translation>尚未训练</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>This picture carries the whole project. Drop it on Gradus, and it opens.</source>
      <translation>这张图片带着整个项目。把它拖进 Gradus 即可打开。</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
    <message>
      <source>{count} training samples</source>
      <translation>{count} 个训练样本</translation>
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
      <source>Feature space</source>
      <translation>特征空间</translation>
    </message>
    <message>
      <source>How a hidden layer bends the plane until a straight line can part the classes.</source>
      <translation>隐藏层怎样弯曲平面，直到一条直线就能分开各类。</translation>
    </message>
    <message>
      <source>How far the picture may be moved, turned and scaled before the network reads something else.</source>
      <translation>图片可以平移、旋转、缩放多少，网络的判断才会改变。</translation>
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
      <source>Robustness</source>
      <translation>稳健性</translation>
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
      <source>99% of the test digits after one epoch of a few seconds: strides, batch normalisation, label smoothing, one cycle.</source>
      <translation>一轮只需几秒，测试数字判对 99%：步幅、批量归一化、标签平滑、单周期学习率。</translation>
    </message>
    <message>
      <source>A price from area, rooms and age: a number instead of a class.</source>
      <translation>由面积、房间数和房龄求房价：学的是数值，不是类别。</translation>
    </message>
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
      <source>Digits, fast</source>
      <translation>手写数字，快速</translation>
    </message>
    <message>
      <source>Four quadrants: hidden neurons are needed, and a few are enough.</source>
      <translation>四个象限：需要隐藏层的神经元，几个就够。</translation>
    </message>
    <message>
      <source>Handwritten digits with fully connected layers: about 98.5% in ten epochs.</source>
      <translation>用全连接层识别手写数字：十轮后约 98.5%。</translation>
    </message>
    <message>
      <source>House prices, 3-16-1</source>
      <translation>房价，3-16-1</translation>
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
      <source>My pictures</source>
      <translation>我的图片</translation>
    </message>
    <message>
      <source>One hidden neuron is enough for four clouds, if the inputs also reach the output past it.</source>
      <translation>只要输入还能绕过隐藏层直达输出，一个隐藏神经元就能分开四团点。</translation>
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
      <source>Ten kinds of clothes with one wide hidden layer: about 86% in five epochs.</source>
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
      <source>Two convolutions with 5×5 kernels, pooling, one linear layer: fewer weights, better answers, about 99% in eight epochs.</source>
      <translation>两个 5×5 卷积层、池化和一个线性层：权重更少，答案更好，八轮约 99%。</translation>
    </message>
    <message>
      <source>Two crescents that reach into each other; one small hidden layer bends far enough.</source>
      <translation>两个互相嵌入的月牙；一个小的隐藏层就能弯得过去。</translation>
    </message>
    <message>
      <source>XOR, 2-4-2-1</source>
      <translation>异或，2-4-2-1</translation>
    </message>
    <message>
      <source>XOR, wired by hand</source>
      <translation>异或，手工连线</translation>
    </message>
    <message>
      <source>Your own photos in one folder per class, or collected with the camera: a small network from scratch.</source>
      <translation>自己的照片，每类一个文件夹，或用摄像头采集：从零训练一个小网络。</translation>
    </message>
  </context>
  <context>
    <name>race</name>
    <message>
      <source>Accuracy on unseen samples</source>
      <translation>未见样本的准确率</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Another value</source>
      <translation>另一个取值</translation>
    </message>
    <message>
      <source>Choose a setting and two to six values, then start. Your own run is left alone.</source>
      <translation>选一项设置和两到六个取值，然后开始。你自己的训练不受影响。</translation>
    </message>
    <message>
      <source>End this race and choose another one</source>
      <translation>结束这场竞赛，另选一场</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Hidden neurons</source>
      <translation>隐藏神经元</translation>
    </message>
    <message>
      <source>Initial weights</source>
      <translation>初始权重</translation>
    </message>
    <message>
      <source>Left the numbers at step {step}</source>
      <translation>第 {step} 步起不再是有限数</translation>
    </message>
    <message>
      <source>Let all runs train in lock-step, from the same start</source>
      <translation>让所有训练从同一起点逐步同行</translation>
    </message>
    <message>
      <source>Let this value race too</source>
      <translation>让这个取值也参加</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss of the batches</source>
      <translation>各批次的损失</translation>
    </message>
    <message>
      <source>Loss on unseen samples</source>
      <translation>未见样本的损失</translation>
    </message>
    <message>
      <source>Loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
    <message>
      <source>No race yet.</source>
      <translation>还没有竞赛。</translation>
    </message>
    <message>
      <source>One step for every run, then they stand still</source>
      <translation>每次训练各走一步，然后停下</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Put the settings of this run on the desk. Undo brings yours back.</source>
      <translation>把这次训练的设置放到项目里。撤销可恢复原来的设置。</translation>
    </message>
    <message>
      <source>Same seed, same batches: nothing else differs.</source>
      <translation>同样的随机种子，同样的批次：只有这一点不同。</translation>
    </message>
    <message>
      <source>Scaling</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Start the race</source>
      <translation>开始竞赛</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>采用</translation>
    </message>
    <message>
      <source>The one setting in which the runs differ</source>
      <translation>各次训练唯一不同的设置</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>Two to six values can race at once.</source>
      <translation>两到六个取值可同时竞赛。</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>不同之处</translation>
    </message>
    <message>
      <source>by step</source>
      <translation>按步</translation>
    </message>
  </context>
  <context>
    <name>rate test</name>
    <message>
      <source>A fresh copy of the network learns for a moment at each of {steps} rates from 0.00001 to 10. Where the loss falls fast the rate is good; where it bursts the rate is too large. Your own run is not touched.</source>
      <translation>用网络的一份全新副本，在 0.00001 到 10 之间的 {steps} 个学习率上各学一小会儿。损失下降快的地方，学习率合适；损失爆掉的地方，学习率太大。你自己的训练不受影响。</translation>
    </message>
    <message>
      <source>A rate of about {rate} is good: the loss falls there, well before it bursts.</source>
      <translation>学习率约为 {rate} 较合适：损失在这里下降，离爆掉还远。</translation>
    </message>
    <message>
      <source>It bursts at {rate}.</source>
      <translation>到 {rate} 时损失爆掉。</translation>
    </message>
    <message>
      <source>It does not burst up to {rate}.</source>
      <translation>直到 {rate} 损失都没有爆掉。</translation>
    </message>
    <message>
      <source>Loss while the rate grows</source>
      <translation>学习率增大时的损失</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>再测一次</translation>
    </message>
    <message>
      <source>Test the rates</source>
      <translation>测试学习率</translation>
    </message>
    <message>
      <source>The loss does not fall at any rate. Look at the network, the loss and the scaling.</source>
      <translation>用任何学习率损失都不下降。请检查网络、损失函数和缩放。</translation>
    </message>
    <message>
      <source>Use the tested learning rate</source>
      <translation>使用测得的学习率</translation>
    </message>
    <message>
      <source>Use {rate}</source>
      <translation>使用 {rate}</translation>
    </message>
    <message>
      <source>Which learning rate suits this network?</source>
      <translation>哪个学习率适合这个网络？</translation>
    </message>
    <message>
      <source>good {rate}</source>
      <translation>合适 {rate}</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>now {rate}</source>
      <translation>现在 {rate}</translation>
    </message>
  </context>
  <context>
    <name>recipe</name>
    <message>
      <source>A compact convolutional network</source>
      <translation>紧凑的卷积网络</translation>
    </message>
    <message>
      <source>A network that has seen a million photos, in place of the compact one</source>
      <translation>用见过百万张照片的网络代替紧凑网络</translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>Every picture comes a little turned, scaled and moved, each time differently. The network sees many more pictures than there are and cannot learn them by heart.</source>
      <translation>每张图片都略微旋转、缩放和移动，每次都不同。网络看到的图片远多于实际数量，无法死记。</translation>
    </message>
    <message>
      <source>Few photos are enough when the network knows edges, fur and wheels already. It stays as ImageNet taught it; only the last layer learns.</source>
      <translation>网络已经认识边缘、毛皮和车轮时，少量照片就够了。它保持 ImageNet 教会的样子，只有最后一层学习。</translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation>标签平滑</translation>
    </message>
    <message>
      <source>One cycle with AdamW</source>
      <translation>单周期学习率与 AdamW</translation>
    </message>
    <message>
      <source>Small kernels find strokes, then shapes made of strokes. Strides shrink the picture, batch normalisation keeps every layer in its working range.</source>
      <translation>小卷积核先找到笔画，再找到笔画组成的形状。步幅让图片变小，批量归一化让每一层都处在合适的范围。</translation>
    </message>
    <message>
      <source>The goal is a little less than certainty. The network stays honest about how sure it is, and one wrong label does less harm.</source>
      <translation>目标略低于百分之百。网络对自己的把握更诚实，个别标错的标签危害也更小。</translation>
    </message>
    <message>
      <source>The learning rate rises, so that the network explores, then falls to almost zero, so that it settles. It needs the planned epochs in full.</source>
      <translation>学习率先升高，让网络探索；再降到接近零，让它稳定下来。需要跑完计划的全部轮数。</translation>
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
    <name>report</name>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
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
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Steps and answers</source>
      <translation>步骤与回答</translation>
    </message>
    <message>
      <source>The run</source>
      <translation>本次训练</translation>
    </message>
    <message>
      <source>done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>没有回答</translation>
    </message>
    <message>
      <source>open</source>
      <translation>未完成</translation>
    </message>
  </context>
  <context>
    <name>result</name>
    <message>
      <source>Close this view</source>
      <translation>关闭这个视图</translation>
    </message>
    <message>
      <source>Explore</source>
      <translation>演示</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Only the result (F11)</source>
      <translation>只看结果（F11）</translation>
    </message>
    <message>
      <source>Put this view back beside the result</source>
      <translation>把这个视图放回结果旁边</translation>
    </message>
    <message>
      <source>Put this view into a window of its own</source>
      <translation>把这个视图放进单独的窗口</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Show another view beside this one</source>
      <translation>在旁边再打开一个视图</translation>
    </message>
  </context>
  <context>
    <name>run card</name>
    <message>
      <source>1 epoch done</source>
      <translation>已训练 1 轮</translation>
    </message>
    <message>
      <source>About {time} left.</source>
      <translation>还需约 {time}。</translation>
    </message>
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
      <source>Nothing to learn from yet</source>
      <translation>还没有可学的样本</translation>
    </message>
    <message>
      <source>Opened as it was after step {step}. Press Space to train on, or Reset to begin anew.</source>
      <translation>打开的是第 {step} 步之后的网络。按空格键接着训练，点击“重置”则从头开始。</translation>
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
      <source>Set some points, or choose other data.</source>
      <translation>请放几个点，或选别的数据。</translation>
    </message>
    <message>
      <source>This cannot train yet</source>
      <translation>现在还不能训练</translation>
    </message>
    <message>
      <source>Trained before</source>
      <translation>已训练过</translation>
    </message>
    <message>
      <source>Training accuracy {train}, test accuracy {test}.</source>
      <translation>训练准确率 {train}，测试准确率 {test}。</translation>
    </message>
    <message>
      <source>Training accuracy {train}.</source>
      <translation>训练准确率 {train}。</translation>
    </message>
    <message>
      <source>Training loss {loss}, test loss {test}.</source>
      <translation>训练损失 {loss}，测试损失 {test}。</translation>
    </message>
    <message>
      <source>Training loss {loss}.</source>
      <translation>训练损失 {loss}。</translation>
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
      <source>Weights set by hand</source>
      <translation>手动设置了权重</translation>
    </message>
    <message>
      <source>{epochs} epochs done</source>
      <translation>已训练 {epochs} 轮</translation>
    </message>
  </context>
  <context>
    <name>runs</name>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Accuracy on unseen samples</source>
      <translation>未见样本上的准确率</translation>
    </message>
    <message>
      <source>All runs with their settings and last figures as a CSV file.</source>
      <translation>所有训练的设置和最后的结果，存为 CSV 文件。</translation>
    </message>
    <message>
      <source>Course</source>
      <translation>过程</translation>
    </message>
    <message>
      <source>Curves of the ticked runs</source>
      <translation>勾选的训练的曲线</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss on unseen samples</source>
      <translation>未见样本上的损失</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>No runs yet.</source>
      <translation>还没有训练记录。</translation>
    </message>
    <message>
      <source>Not measured.</source>
      <translation>没有测量。</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Run {number}</source>
      <translation>训练 {number}</translation>
    </message>
    <message>
      <source>Save as a table…</source>
      <translation>存为表格…</translation>
    </message>
    <message>
      <source>Saved “{file}”.</source>
      <translation>已保存“{file}”。</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>The runs that are ticked have no figures of this kind.</source>
      <translation>勾选的训练没有这一项数据。</translation>
    </message>
    <message>
      <source>Tick up to {most} runs to see their curves in one plot. They are saved with the project.</source>
      <translation>最多勾选 {most} 次训练，在一张图里比较曲线。记录随项目一起保存。</translation>
    </message>
    <message>
      <source>Train a network: every run is kept here, with its settings, figures and weights, and saved with the project.</source>
      <translation>训练一个网络：每次训练的设置、结果和权重都会留在这里，并随项目一起保存。</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>What is compared</source>
      <translation>比较什么</translation>
    </message>
    <message>
      <source>at its target, epoch {epochs}</source>
      <translation>第 {epochs} 轮达到目标</translation>
    </message>
    <message>
      <source>left at step {step}</source>
      <translation>停在第 {step} 步</translation>
    </message>
    <message>
      <source>loss no longer fell, epoch {epochs}</source>
      <translation>第 {epochs} 轮损失不再下降</translation>
    </message>
    <message>
      <source>loss not finite at step {step}</source>
      <translation>第 {step} 步损失不是有限数</translation>
    </message>
    <message>
      <source>over epochs</source>
      <translation>横轴为轮</translation>
    </message>
    <message>
      <source>step {step}, on the desk</source>
      <translation>第 {step} 步，就是当前训练</translation>
    </message>
    <message>
      <source>stopped early, epoch {epochs}</source>
      <translation>第 {epochs} 轮提前停止</translation>
    </message>
    <message>
      <source>time was up, epoch {epochs}</source>
      <translation>第 {epochs} 轮时间到</translation>
    </message>
    <message>
      <source>“{name}” is off the list.</source>
      <translation>“{name}”已从列表中删除。</translation>
    </message>
  </context>
  <context>
    <name>sharing</name>
    <message>
      <source>Copied. Paste it into a message.</source>
      <translation>已复制，可粘贴到消息里。</translation>
    </message>
    <message>
      <source>Pictures (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Save a run card</source>
      <translation>保存训练海报</translation>
    </message>
    <message>
      <source>Saved “{file}”. It carries the project.</source>
      <translation>已保存“{file}”。它带着整个项目。</translation>
    </message>
  </context>
  <context>
    <name>start</name>
    <message>
      <source>A teacher's lesson is a folder with lesson.json and its text. It can also be dropped on the window.</source>
      <translation>教师自己的课就是一个装有 lesson.json 和课文的文件夹，也可以把它拖到窗口上。</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>开始</translation>
    </message>
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
      <source>Explorers</source>
      <translation>概念演示</translation>
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
      <source>Lessons of your own</source>
      <translation>自己的课</translation>
    </message>
    <message>
      <source>Open a lesson folder…</source>
      <translation>打开课程文件夹…</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Projects that you save appear here. A .gradus file, a table (CSV), a folder of pictures or a run card that is dropped on the window opens as well.</source>
      <translation>保存过的项目会出现在这里。把 .gradus 文件、表格（CSV）、图片文件夹或训练海报拖到窗口上，也能打开。</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>Small stages for one idea each, to be moved by hand</source>
      <translation>每个演示讲一个概念，可以亲手拨动</translation>
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
    <name>time</name>
    <message>
      <source>Back to now</source>
      <translation>回到现在</translation>
    </message>
    <message>
      <source>Branch here at rate {rate}</source>
      <translation>以学习率 {rate} 从此分支</translation>
    </message>
    <message>
      <source>Drag to go back in time: field, maps, weights and curves show the network as it was. Training is not disturbed.</source>
      <translation>拖动可回到过去：决策场、特征图、权重和曲线都显示那时的网络。训练不受影响。</translation>
    </message>
    <message>
      <source>Moments of this run</source>
      <translation>本次训练的各个时刻</translation>
    </message>
    <message>
      <source>Put the weights of this moment back and go on from here with the learning rate that is set now. The optimiser starts fresh, without what it remembered of earlier steps. The old curve stays as a pale line.</source>
      <translation>放回这一时刻的权重，用现在设定的学习率从这里继续。优化器重新开始，不再记得之前的步。原来的曲线以浅线保留。</translation>
    </message>
    <message>
      <source>Show the network as it is now</source>
      <translation>显示现在的网络</translation>
    </message>
    <message>
      <source>You look at step {step} of {steps}</source>
      <translation>正在看第 {step} 步，共 {steps} 步</translation>
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
      <source>{kind} · 1 input, 1 output</source>
      <translation>{kind} · 1 个输入，1 个输出</translation>
    </message>
    <message>
      <source>{kind} · {inputs} inputs, 1 output</source>
      <translation>{kind} · {inputs} 个输入，1 个输出</translation>
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
      <source>Aims a little below full certainty, so that the network does not grow overconfident.</source>
      <translation>目标略低于百分之百的把握，网络就不会过分自信。</translation>
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
      <source>Label smoothing</source>
      <translation>标签平滑</translation>
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
      <source>Make it good…</source>
      <translation>让它更好…</translation>
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
      <source>Stop before the last epoch</source>
      <translation>提前结束训练</translation>
    </message>
    <message>
      <source>This is fixed while a run goes on. Pause the run to change it; it then starts anew.</source>
      <translation>训练过程中这一项固定不变。先暂停再改，改后从头开始训练。</translation>
    </message>
    <message>
      <source>What experience recommends for pictures: augmentation, one cycle and more, each part explained.</source>
      <translation>经验对图片的推荐做法：数据增强、单周期学习率等，每一项都有说明。</translation>
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
      <source>Hidden space</source>
      <translation>隐藏空间</translation>
    </message>
    <message>
      <source>Kernels</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>Learn another word</source>
      <translation>学另一个词</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss surface</source>
      <translation>损失曲面</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>竞赛</translation>
    </message>
    <message>
      <source>Rate test</source>
      <translation>学习率测试</translation>
    </message>
    <message>
      <source>Unrolled</source>
      <translation>展开</translation>
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
      <source>Network and polar</source>
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
      <source>Red mask and line</source>
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
      <source>The dial's rim is not to be seen, so a slant would go unnoticed: mark more numbers.</source>
      <translation>看不到表盘边缘，表盘是斜的也无从察觉：多标几个刻度点。</translation>
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
      <source>The picture is soft (sharpness {percent}%): focus the camera and hold it still.</source>
      <translation>画面偏软（清晰度 {percent}%）：重新对焦并固定摄像头。</translation>
    </message>
    <message>
      <source>This file holds no picture that can be read. Going on with the next one.</source>
      <translation>这个文件里没有能读取的图片。继续看下一张。</translation>
    </message>
    <message>
      <source>Total least squares</source>
      <translation>颜色掩膜与总体最小二乘</translation>
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
      <source>it is not a text</source>
      <translation>它不是文本</translation>
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
      <source>{percent}% of the dial are burnt out: move the lamp aside or lower the exposure.</source>
      <translation>表盘有 {percent}% 过曝：把灯移开，或降低曝光。</translation>
    </message>
    <message>
      <source>{percent}% of the dial lie outside the picture: move the camera or calibrate again.</source>
      <translation>表盘有 {percent}% 在画面之外：移动摄像头，或重新标定。</translation>
    </message>
  </context>
  <context>
    <name>what is this</name>
    <message>
      <source>In the glossary</source>
      <translation>看术语表</translation>
    </message>
    <message>
      <source>There is nothing to explain here. Click a button, a setting or a mark.</source>
      <translation>这里没有要解释的。请点击按钮、设置或标记。</translation>
    </message>
    <message>
      <source>What is this?</source>
      <translation>这是什么？</translation>
    </message>
  </context>
  <context>
    <name>wine columns</name>
    <message>
      <source>alcalinity_of_ash</source>
      <translation>灰分碱度</translation>
    </message>
    <message>
      <source>alcohol</source>
      <translation>酒精</translation>
    </message>
    <message>
      <source>ash</source>
      <translation>灰分</translation>
    </message>
    <message>
      <source>color_intensity</source>
      <translation>颜色深度</translation>
    </message>
    <message>
      <source>flavanoids</source>
      <translation>类黄酮</translation>
    </message>
    <message>
      <source>hue</source>
      <translation>色调</translation>
    </message>
    <message>
      <source>magnesium</source>
      <translation>镁</translation>
    </message>
    <message>
      <source>malic_acid</source>
      <translation>苹果酸</translation>
    </message>
    <message>
      <source>nonflavanoid_phenols</source>
      <translation>非黄烷类酚</translation>
    </message>
    <message>
      <source>od280/od315_of_diluted_wines</source>
      <translation>稀释酒 OD280/OD315</translation>
    </message>
    <message>
      <source>proanthocyanins</source>
      <translation>原花青素</translation>
    </message>
    <message>
      <source>proline</source>
      <translation>脯氨酸</translation>
    </message>
    <message>
      <source>total_phenols</source>
      <translation>总酚</translation>
    </message>
  </context>
</TS>
