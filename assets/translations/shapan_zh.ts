<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>Close the study</source>
      <translation>关闭研究</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>关闭窗口</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Copy the strategy</source>
      <translation>复制策略</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>证据</translation>
    </message>
    <message>
      <source>Find or do anything</source>
      <translation>查找或执行</translation>
    </message>
    <message>
      <source>Help and keys</source>
      <translation>帮助与快捷键</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>On a wall: laser pointer on, off</source>
      <translation>投屏：激光笔开，关</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>打开文件…</translation>
    </message>
    <message>
      <source>Paste a strategy</source>
      <translation>粘贴策略</translation>
    </message>
    <message>
      <source>Present on a wall</source>
      <translation>投屏演示</translation>
    </message>
    <message>
      <source>Quick look</source>
      <translation>快速看看</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>推演</translation>
    </message>
    <message>
      <source>Race: a day back, a day on</source>
      <translation>推演：后退一天，前进一天</translation>
    </message>
    <message>
      <source>Race: let one of the six events happen today</source>
      <translation>推演：让六种事件之一今天发生</translation>
    </message>
    <message>
      <source>Race: play, pause</source>
      <translation>推演：播放，暂停</translation>
    </message>
    <message>
      <source>Race: to the event before, to the next</source>
      <translation>推演：上一事件，下一事件</translation>
    </message>
    <message>
      <source>Race: to the first day, to the last</source>
      <translation>推演：第一天，最后一天</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>推演</translation>
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
      <source>Save the result…</source>
      <translation>保存结果…</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Slider: a step, ten steps, to its ends</source>
      <translation>滑块：一步，十步，到两端</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>To the next control, to the one before</source>
      <translation>下一个控件，上一个控件</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>What if</source>
      <translation>如果</translation>
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>Closed formulas against the engine, 99.9 % interval · %1 rows</source>
      <translation>封闭公式与引擎对照，99.9% 区间 · %1 行</translation>
    </message>
    <message>
      <source>Exact</source>
      <translation>精确值</translation>
    </message>
    <message>
      <source>Formula</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>区间</translation>
    </message>
    <message>
      <source>Known answers: %1 of %2 hold</source>
      <translation>已知答案：%2 项中 %1 项成立</translation>
    </message>
    <message>
      <source>Known answers: none simulated here yet</source>
      <translation>已知答案：此处尚未模拟</translation>
    </message>
    <message>
      <source>Simulated</source>
      <translation>模拟值</translation>
    </message>
    <message>
      <source>The control of “%1” passes: this row proves nothing. Report it.</source>
      <translation>“%1”的对照也通过了：这一行证明不了什么。请报告。</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>不符</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>精确</translation>
    </message>
    <message>
      <source>holds</source>
      <translation>成立</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>未运行</translation>
    </message>
    <message>
      <source>running</source>
      <translation>运行中</translation>
    </message>
    <message>
      <source>“%1” broke off: %2</source>
      <translation>“%1”中断：%2</translation>
    </message>
    <message>
      <source>“%1” differs by %2, or its interval is too wide. Run it again, or report it.</source>
      <translation>“%1”相差 %2，或区间太宽。请再运行一次，或报告。</translation>
    </message>
  </context>
  <context>
    <name>AnswersPanel</name>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>Simulate all</source>
      <translation>全部模拟</translation>
    </message>
    <message>
      <source>Simulate this row</source>
      <translation>模拟此行</translation>
    </message>
  </context>
  <context>
    <name>Assumptions</name>
    <message>
      <source>%1 to %2</source>
      <translation>%1 至 %2</translation>
    </message>
    <message>
      <source>changes over the days</source>
      <translation>随天数变化</translation>
    </message>
    <message>
      <source>stated in the study without a source</source>
      <translation>研究中写明，未注明来源</translation>
    </message>
  </context>
  <context>
    <name>Autosave</name>
    <message>
      <source>Your edits could not be kept for a crash: %1. Nothing is lost yet; save the study.</source>
      <translation>未能保留修改以防意外退出：%1。目前没有丢失任何内容，请保存研究。</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Metric tree</source>
      <translation>指标树</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>总览</translation>
    </message>
    <message>
      <source>Retention</source>
      <translation>留存</translation>
    </message>
    <message>
      <source>Sales &amp; service</source>
      <translation>销售与客服</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
  </context>
  <context>
    <name>Boundary</name>
    <message>
      <source>%1 falls below %2</source>
      <translation>%1低于 %2</translation>
    </message>
    <message>
      <source>%1 rises above %2</source>
      <translation>%1高于 %2</translation>
    </message>
    <message>
      <source>It flips if %1</source>
      <translation>若%1，结论反转</translation>
    </message>
    <message>
      <source>It flips if %1, or %2</source>
      <translation>若%1，或%2，结论反转</translation>
    </message>
  </context>
  <context>
    <name>Branching</name>
    <message>
      <source>%1 is ahead in every branch, in this one race</source>
      <translation>就这一次推演而言，%1在所有分支中都领先</translation>
    </message>
    <message>
      <source>Ahead at the end</source>
      <translation>终点领先者</translation>
    </message>
    <message>
      <source>Main run</source>
      <translation>主线</translation>
    </message>
    <message>
      <source>No branch yet: drop an event into the race</source>
      <translation>还没有分支：向推演中投放一个事件</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>推演线</translation>
    </message>
    <message>
      <source>Value against the main run: %1</source>
      <translation>与主线相比的价值：%1</translation>
    </message>
    <message>
      <source>against main</source>
      <translation>较主线</translation>
    </message>
    <message>
      <source>as planned</source>
      <translation>按计划</translation>
    </message>
    <message>
      <source>from day %1</source>
      <translation>自第 %1 天</translation>
    </message>
    <message>
      <source>live now</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>“%1” puts %2 ahead of %3, in this one race</source>
      <translation>就这一次推演而言，“%1”使%2超过%3</translation>
    </message>
  </context>
  <context>
    <name>Carrying</name>
    <message>
      <source>Line</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Nothing was changed. Mend the text and copy it again, or copy another strategy.</source>
      <translation>没有任何改动。请修正文字后重新复制，或复制另一个策略。</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>What the clipboard holds cannot be pasted here</source>
      <translation>剪贴板中的内容不能粘贴到这里</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>位置</translation>
    </message>
  </context>
  <context>
    <name>ChartPanel</name>
    <message>
      <source>Copy as picture</source>
      <translation>复制为图片</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>It could not be saved: %1. Nothing else was changed; choose another place.</source>
      <translation>未能保存：%1。其他内容没有变化，请换一个位置。</translation>
    </message>
    <message>
      <source>Save as picture or table…</source>
      <translation>存为图片或表格…</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>以表格显示</translation>
    </message>
    <message>
      <source>Show the chart</source>
      <translation>显示图表</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message numerus="yes">
      <source>%n run(s) failed and are left out.</source>
      <translation>
        <numerusform>%n 次推演失败，未计入。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stopped. %n finished race(s) are kept.</source>
      <translation>
        <numerusform>已停止。完成的 %n 次已保留。</numerusform>
      </translation>
    </message>
    <message>
      <source>The study was edited after this run. Run it again to compare what it says now.</source>
      <translation>研究在这次推演之后改过。重新推演，才能对比现在的内容。</translation>
    </message>
  </context>
  <context>
    <name>ComparePage</name>
    <message>
      <source>Measure over the days</source>
      <translation>逐日指标</translation>
    </message>
    <message>
      <source>Path</source>
      <translation>路径</translation>
    </message>
    <message>
      <source>People</source>
      <translation>人数</translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <source>Grade</source>
      <translation>等级</translation>
    </message>
    <message>
      <source>Nothing like it. Search with other words.</source>
      <translation>没有相符的。换个词再搜。</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Taken already</source>
      <translation>已采用</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>自存</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <source>Changed by another program</source>
      <translation>已被其他程序修改</translation>
    </message>
    <message>
      <source>Do not save</source>
      <translation>不保存</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>尚未保存</translation>
    </message>
    <message>
      <source>Open a file</source>
      <translation>打开文件</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Results (*.shapan)</source>
      <translation>结果 (*.shapan)</translation>
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
      <source>Save over it</source>
      <translation>覆盖保存</translation>
    </message>
    <message>
      <source>Save the chart as</source>
      <translation>图表另存为</translation>
    </message>
    <message>
      <source>Save the result as</source>
      <translation>结果另存为</translation>
    </message>
    <message>
      <source>Save the study as</source>
      <translation>研究另存为</translation>
    </message>
    <message>
      <source>Save your changes to “%1”?</source>
      <translation>要保存对“%1”的修改吗？</translation>
    </message>
    <message>
      <source>Saved over it, what that program wrote is lost.</source>
      <translation>若覆盖保存，其他程序写入的内容会丢失。</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>留在这里</translation>
    </message>
    <message>
      <source>Studies (*.yaml *.yml)</source>
      <translation>研究 (*.yaml *.yml)</translation>
    </message>
    <message>
      <source>Studies and results (*.yaml *.yml *.shapan)</source>
      <translation>研究与结果 (*.yaml *.yml *.shapan)</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>表格 (*.csv)</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Throw the kept work away?</source>
      <translation>丢弃保留的工作？</translation>
    </message>
    <message>
      <source>Throw the kept work on “%1” away?</source>
      <translation>丢弃“%1”保留下来的工作？</translation>
    </message>
    <message>
      <source>What you saved stays. What was not saved is gone for good.</source>
      <translation>已保存的内容不受影响；未保存的内容将无法找回。</translation>
    </message>
    <message>
      <source>Without saving, the edits since the last save are gone.</source>
      <translation>如果不保存，上次保存之后的修改会丢失。</translation>
    </message>
    <message>
      <source>“%1” was changed by another program since it was opened.</source>
      <translation>“%1”打开之后被其他程序修改过。</translation>
    </message>
  </context>
  <context>
    <name>Differing</name>
    <message>
      <source>%1 (base)</source>
      <translation>%1（基准）</translation>
    </message>
    <message>
      <source>%1 points</source>
      <translation>%1 个百分点</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>差值</translation>
    </message>
  </context>
  <context>
    <name>Doubts</name>
    <message>
      <source>Before you run</source>
      <translation>推演之前</translation>
    </message>
    <message>
      <source>Nothing in these numbers is hard to believe.</source>
      <translation>这些数字没有难以置信之处。</translation>
    </message>
  </context>
  <context>
    <name>Dropping</name>
    <message>
      <source>Media prices +%1</source>
      <translation>媒体涨价 %1</translation>
    </message>
  </context>
  <context>
    <name>Durations</name>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 小时 %2 分</translation>
    </message>
    <message>
      <source>%1 min</source>
      <translation>%1 分</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 秒</translation>
    </message>
  </context>
  <context>
    <name>Edits</name>
    <message>
      <source>This part is no longer in the study.</source>
      <translation>研究中已没有这一部分。</translation>
    </message>
  </context>
  <context>
    <name>EmptyCompare</name>
    <message numerus="yes">
      <source>%n race(s)</source>
      <translation>
        <numerusform>%n 次</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n strategy(ies) are ready. Run them once and the verdict appears here.</source>
      <translation>
        <numerusform>%n 个策略已就绪。推演一次，结论就在这里。</numerusform>
      </translation>
    </message>
    <message>
      <source>All plans lie within 1 % of the purse.</source>
      <translation>各策略的计划与预算相差都在 1% 以内。</translation>
    </message>
    <message>
      <source>Every strategy meets the same people with the same luck. Stop at any moment and keep what is finished.</source>
      <translation>每个策略面对同一批人、同样的运气。随时可停，完成的都会保留。</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>尚无可对比</translation>
    </message>
    <message>
      <source>Plans and purse differ</source>
      <translation>计划与预算不符</translation>
    </message>
    <message>
      <source>Quick look, %1</source>
      <translation>快速看看，%1</translation>
    </message>
    <message>
      <source>Racing</source>
      <translation>正在推演</translation>
    </message>
    <message>
      <source>Read the verdict</source>
      <translation>看结论</translation>
    </message>
    <message>
      <source>Run %1</source>
      <translation>推演 %1</translation>
    </message>
    <message>
      <source>Spend fits the purse</source>
      <translation>支出符合预算</translation>
    </message>
    <message>
      <source>The first verdict appears within seconds.</source>
      <translation>第一个结论几秒内出现。</translation>
    </message>
    <message>
      <source>Who wins, by how much, how surely, and where the others lose.</source>
      <translation>谁胜出、领先多少、有多大把握、别人输在哪里。</translation>
    </message>
  </context>
  <context>
    <name>EmptyRace</name>
    <message>
      <source>Every grain is a person: click one, and read the same person's story under every strategy.</source>
      <translation>每一粒沙都是一个人：点选一粒，就能看到同一个人在各策略下的经历。</translation>
    </message>
    <message>
      <source>Nothing raced yet</source>
      <translation>尚未推演</translation>
    </message>
    <message>
      <source>Open a saved race…</source>
      <translation>打开保存的推演…</translation>
    </message>
    <message numerus="yes">
      <source>Race %n strategy(ies)</source>
      <translation>
        <numerusform>推演 %n 个策略</numerusform>
      </translation>
    </message>
    <message>
      <source>Recording the race</source>
      <translation>正在录制推演</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空格键</translation>
    </message>
    <message>
      <source>The strategies run in lock-step on one market, with the same people and the same luck. Stop at any day, drop an event, and the race branches there.</source>
      <translation>各策略在同一市场上同步推进，同一批人，同样的运气。可停在任何一天，投放一个事件，推演便从那里分叉。</translation>
    </message>
  </context>
  <context>
    <name>Entering</name>
    <message>
      <source>A day is written like 2026-01-31.</source>
      <translation>日期写成 2026-01-31 这样。</translation>
    </message>
    <message>
      <source>A name is short and holds letters, digits, hyphens, underscores and spaces.</source>
      <translation>名称要短，只含文字、数字、连字符、下划线和空格。</translation>
    </message>
    <message>
      <source>A range rises: low … typical … high.</source>
      <translation>范围应递增：低 … 典型 … 高。</translation>
    </message>
    <message>
      <source>A schedule begins on day 0, such as 0: 100, 90: 200.</source>
      <translation>日程从第 0 天开始，例如 0: 100, 90: 200。</translation>
    </message>
    <message>
      <source>Found “%1”, expected %2.</source>
      <translation>写的是“%1”，应为%2。</translation>
    </message>
    <message>
      <source>There is no strategy “%1” to start from.</source>
      <translation>没有可作为起点的策略“%1”。</translation>
    </message>
    <message>
      <source>This must be a whole number, %1.</source>
      <translation>应为整数，%1。</translation>
    </message>
    <message>
      <source>This number must be %1.</source>
      <translation>这个数应为%1。</translation>
    </message>
    <message>
      <source>Write numbers with commas between them, each %1.</source>
      <translation>数字之间用逗号隔开，每个%1。</translation>
    </message>
    <message>
      <source>“%1” is not on offer in this market.</source>
      <translation>该市场没有“%1”可买。</translation>
    </message>
    <message>
      <source>“%1” is there already.</source>
      <translation>已经有“%1”了。</translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message>
      <source>%1 of %2 flips</source>
      <translation>%2 个反转点中的 %1 个</translation>
    </message>
    <message>
      <source>%1 of %2 numbers are assumptions or folklore</source>
      <translation>%2 个数字中有 %1 个是假设或经验之谈</translation>
    </message>
    <message>
      <source>Look for flips to see which of them decide. What is shown was computed, nothing is guessed.</source>
      <translation>寻找反转点，看哪些数字起决定作用。所示皆经计算，没有猜测。</translation>
    </message>
    <message>
      <source>Measure “%1” first: %2, and the verdict %3.</source>
      <translation>先测“%1”：依据为%2，结论%3。</translation>
    </message>
    <message>
      <source>Next: %1.</source>
      <translation>其次：%1。</translation>
    </message>
    <message numerus="yes">
      <source>None of %n number(s) looked at so far is weak and near its flip</source>
      <translation>
        <numerusform>已查的 %n 个数字中，没有既薄弱又接近反转的</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The verdict rests on %n weak number(s)</source>
      <translation>
        <numerusform>结论依赖 %n 个薄弱数字</numerusform>
      </translation>
    </message>
    <message>
      <source>about %1 left</source>
      <translation>约剩 %1</translation>
    </message>
    <message>
      <source>this one at most %1 of %2 runs</source>
      <translation>当前一个：%1 / 至多 %2 次运行</translation>
    </message>
  </context>
  <context>
    <name>EvidencePage</name>
    <message>
      <source>%1 of %2 shown. A bar is the longer the nearer the flip is to today's value; striped bars are weak numbers. What is off by default has no row.</source>
      <translation>共 %2 个，显示 %1 个。反转点离今日的值越近，色条越长；条纹表示薄弱数字。默认关闭的数字不列出。</translation>
    </message>
    <message>
      <source>Assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>Every mechanism</source>
      <translation>全部机制</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>等级</translation>
    </message>
    <message>
      <source>Known answers</source>
      <translation>已知答案</translation>
    </message>
    <message>
      <source>Look for flips</source>
      <translation>寻找反转点</translation>
    </message>
    <message>
      <source>Mechanism</source>
      <translation>机制</translation>
    </message>
    <message>
      <source>Moves the verdict</source>
      <translation>左右结论</translation>
    </message>
    <message>
      <source>Race the shown numbers at other values, the weakest first; each takes some hundred races</source>
      <translation>以其他取值模拟所示数字，最薄弱的优先；每个需数百次模拟</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Show only these</source>
      <translation>只显示这些</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Used by</source>
      <translation>使用者</translation>
    </message>
    <message>
      <source>Used by any strategy</source>
      <translation>任何策略使用</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>folklore</source>
      <translation>经验之谈</translation>
    </message>
    <message>
      <source>measured data or paper</source>
      <translation>实测数据或论文</translation>
    </message>
    <message>
      <source>survey</source>
      <translation>调查</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>Find or do anything</source>
      <translation>查找或执行</translation>
    </message>
    <message>
      <source>Nothing is called so. Try a word of a number's name, of an action or of a file.</source>
      <translation>没有找到。可试试数字、操作或文件名称中的词。</translation>
    </message>
    <message>
      <source>Open “%1”</source>
      <translation>打开“%1”</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>查找结果</translation>
    </message>
    <message>
      <source>bundled study</source>
      <translation>内置研究</translation>
    </message>
    <message>
      <source>↑ ↓ choose · Enter takes · Esc closes</source>
      <translation>↑ ↓ 选择 · Enter 执行 · Esc 关闭</translation>
    </message>
  </context>
  <context>
    <name>Findings</name>
    <message>
      <source>%1 beats every other, race by race</source>
      <translation>逐次配对，%1胜过每一个对手</translation>
    </message>
    <message>
      <source>%1 ends with the most: %2</source>
      <translation>期末%1最多：%2</translation>
    </message>
    <message>
      <source>%1 is ahead in profit only at the very end</source>
      <translation>%1直到最后利润才领先</translation>
    </message>
    <message>
      <source>%1 leads in profit from the first week</source>
      <translation>%1利润从第一周起领先</translation>
    </message>
    <message>
      <source>%1 takes the lead in profit on day %2 and keeps it</source>
      <translation>%1在第 %2 天利润领先，此后不再落后</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, summed up</source>
      <translation>累计%1</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>95% 区间</translation>
    </message>
    <message>
      <source>Ahead</source>
      <translation>领先者</translation>
    </message>
    <message>
      <source>Behind</source>
      <translation>落后者</translation>
    </message>
    <message>
      <source>Correlation</source>
      <translation>相关系数</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>天</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>差额</translation>
    </message>
    <message>
      <source>Difference of value, %1 · ticks: 95 % · pale: 80 % of races</source>
      <translation>价值之差，%1 · 短竖线：95% · 浅带：80% 的推演</translation>
    </message>
    <message>
      <source>Races won</source>
      <translation>胜出比例</translation>
    </message>
    <message>
      <source>The races do not yet tell %1 from %2</source>
      <translation>推演还分不出%1与%2</translation>
    </message>
    <message>
      <source>There is only one strategy to race</source>
      <translation>只有一个策略，无从对比</translation>
    </message>
    <message>
      <source>day %1: %2 leads</source>
      <translation>第 %1 天：%2领先</translation>
    </message>
    <message>
      <source>line: mean, band: 80 % of %1</source>
      <translation>线：均值，带：%1中的 80%</translation>
    </message>
    <message>
      <source>over %1</source>
      <translation>对 %1</translation>
    </message>
    <message>
      <source>won %1 of %2</source>
      <translation>%2 次胜 %1</translation>
    </message>
  </context>
  <context>
    <name>FormPage</name>
    <message>
      <source>Preview and sources</source>
      <translation>预览与来源</translation>
    </message>
  </context>
  <context>
    <name>FormRow</name>
    <message>
      <source>Reset to %1</source>
      <translation>恢复为 %1</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>base %1</source>
      <translation>基准 %1</translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>所有人</translation>
    </message>
  </context>
  <context>
    <name>Former</name>
    <message>
      <source>%1 to %2 %3</source>
      <translation>%1 至 %2 %3</translation>
    </message>
    <message>
      <source>any number</source>
      <translation>任意数</translation>
    </message>
    <message>
      <source>at least %1 %3</source>
      <translation>不小于 %1 %3</translation>
    </message>
    <message>
      <source>at most %1 %3</source>
      <translation>不大于 %1 %3</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>range %1 to %2</source>
      <translation>范围 %1 至 %2</translation>
    </message>
    <message numerus="yes">
      <source>schedule, %n step(s)</source>
      <translation>
        <numerusform>日程，%n 段</numerusform>
      </translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
  </context>
  <context>
    <name>GroupHead</name>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>启用</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Take out %1</source>
      <translation>移除%1</translation>
    </message>
  </context>
  <context>
    <name>Happenings</name>
    <message>
      <source>%1 goes live</source>
      <translation>%1上线</translation>
    </message>
    <message numerus="yes">
      <source>%n seller(s) hired</source>
      <translation>
        <numerusform>新聘销售 %n 人</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seller(s) left</source>
      <translation>
        <numerusform>销售离职 %n 人</numerusform>
      </translation>
    </message>
    <message>
      <source>A post goes viral</source>
      <translation>帖子爆红</translation>
    </message>
    <message>
      <source>Competitor launches</source>
      <translation>竞品上市</translation>
    </message>
    <message>
      <source>Media prices jump</source>
      <translation>媒体涨价</translation>
    </message>
    <message>
      <source>Site crashes</source>
      <translation>站点宕机</translation>
    </message>
    <message>
      <source>Star seller quits</source>
      <translation>销售明星离职</translation>
    </message>
    <message>
      <source>Supply stops</source>
      <translation>供应中断</translation>
    </message>
    <message>
      <source>acquisition cost up a fifth</source>
      <translation>获客成本上升两成</translation>
    </message>
    <message>
      <source>alert, %1</source>
      <translation>预警：%1</translation>
    </message>
    <message>
      <source>complaints up by half</source>
      <translation>投诉增加五成</translation>
    </message>
    <message>
      <source>conversion under baseline</source>
      <translation>转化低于基准</translation>
    </message>
    <message>
      <source>the site is down</source>
      <translation>站点宕机</translation>
    </message>
  </context>
  <context>
    <name>HelpPage</name>
    <message>
      <source>A run plays the days out, person by person, many times over.</source>
      <translation>一次推演把每一天、每个人都走一遍，并重复许多次。</translation>
    </message>
    <message>
      <source>A study is one market, a few strategies and one purse. Open a bundled one on Home, or your own file.</source>
      <translation>一个研究包含一个市场、几个策略和一笔预算。在首页打开自带的研究，或自己的文件。</translation>
    </message>
    <message>
      <source>Compare says who wins, by how much and how surely.</source>
      <translation>“对比”告诉你谁胜出、领先多少、有多大把握。</translation>
    </message>
    <message>
      <source>Every number says its unit, its limits, where it comes from and how good that evidence is.</source>
      <translation>每个数字都标明单位、限度、来源和证据等级。</translation>
    </message>
    <message>
      <source>Every strategy meets the same people with the same luck: a difference is the strategy's doing.</source>
      <translation>每个策略面对同一批人、同样的运气：差别只来自策略。</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>快捷键</translation>
    </message>
    <message>
      <source>Market holds what things cost and how people respond, Strategy what each one buys.</source>
      <translation>“市场”记录价格与人的反应，“策略”记录各自买什么。</translation>
    </message>
    <message>
      <source>Value is the profit so far and what the customers won will still bring.</source>
      <translation>价值是已得利润加上所赢客户今后还会带来的钱。</translation>
    </message>
  </context>
  <context>
    <name>Home</name>
    <message>
      <source>%1 ahead by %2</source>
      <translation>%1领先 %2</translation>
    </message>
    <message>
      <source>%1 is not there any more. It was taken off the list of recent files.</source>
      <translation>%1 已不在原处，已从最近文件中移除。</translation>
    </message>
    <message>
      <source>Doing nothing is worth most</source>
      <translation>什么都不做最划算</translation>
    </message>
    <message>
      <source>Not run yet</source>
      <translation>尚未推演</translation>
    </message>
    <message>
      <source>Not run yet · about %1</source>
      <translation>尚未推演 · 约 %1</translation>
    </message>
    <message>
      <source>Too close to call</source>
      <translation>难分高下</translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n 天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s), ready to run. Open one, change anything, see who wins.</source>
      <translation>
        <numerusform>%n 个问题，开箱即跑。打开一个，随意修改，看谁胜出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n strategy(ies)</source>
      <translation>
        <numerusform>%n 个策略</numerusform>
      </translation>
    </message>
    <message>
      <source>A heap is what a strategy plans to buy:</source>
      <translation>每堆沙是一个策略计划买什么：</translation>
    </message>
    <message>
      <source>Drop a study (.yaml) or a result (.shapan) anywhere</source>
      <translation>把研究（.yaml）或结果（.shapan）拖到窗口任意处</translation>
    </message>
    <message>
      <source>Files you open are listed here.</source>
      <translation>打开过的文件会列在这里。</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>打开文件…</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近打开</translation>
    </message>
    <message>
      <source>What do you want to rehearse?</source>
      <translation>想推演什么？</translation>
    </message>
    <message>
      <source>not there any more</source>
      <translation>已不在原处</translation>
    </message>
  </context>
  <context>
    <name>Inspector</name>
    <message>
      <source>Choose a number to see what it means, where it comes from, and how to write it.</source>
      <translation>选中一个数字，查看含义、来源和写法。</translation>
    </message>
    <message>
      <source>From a day on: 0: 100, 90: 200. A range that is drawn once a race: low 14 … typical 20 … high 31.</source>
      <translation>自某天起：0: 100, 90: 200。每次推演抽取一次的范围：低 14 … 典型 20 … 高 31。</translation>
    </message>
    <message>
      <source>From day on</source>
      <translation>自某天起</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>等级</translation>
    </message>
    <message>
      <source>One value</source>
      <translation>定值</translation>
    </message>
    <message>
      <source>Pin to What if</source>
      <translation>钉到“如果”页</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Rests on it</source>
      <translation>影响指标</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>写法</translation>
    </message>
  </context>
  <context>
    <name>Items</name>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Keep this tactic for other studies</source>
      <translation>留作其他研究使用</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>战术库</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Nothing here yet. Add what this strategy or market is to have.</source>
      <translation>这里还是空的。添加该策略或市场要有的内容。</translation>
    </message>
    <message>
      <source>Save as own</source>
      <translation>存为自用</translation>
    </message>
    <message>
      <source>Search the library of tactics</source>
      <translation>搜索战术库</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>移除</translation>
    </message>
  </context>
  <context>
    <name>KeptCard</name>
    <message numerus="yes">
      <source>%1 ended unexpectedly. %n change(s) after your last save, kept %2, are here.</source>
      <translation>
        <numerusform>%1 意外关闭。上次保存后的 %n 处修改（保留于%2）都在。</numerusform>
      </translation>
    </message>
    <message>
      <source>Open recovered</source>
      <translation>打开恢复的内容</translation>
    </message>
    <message>
      <source>Show changes</source>
      <translation>查看修改</translation>
    </message>
    <message numerus="yes">
      <source>The window of %1 ended unexpectedly. A result of %n race(s), last written %2, is here.</source>
      <translation>
        <numerusform>%1 的窗口意外关闭。跑完 %n 次的结果（最后写入于%2）还在。</numerusform>
      </translation>
    </message>
    <message>
      <source>Throw away…</source>
      <translation>丢弃…</translation>
    </message>
    <message>
      <source>We kept your work</source>
      <translation>您的工作已保住</translation>
    </message>
  </context>
  <context>
    <name>Lanes</name>
    <message>
      <source>%1 ask for help</source>
      <translation>%1 人待答复</translation>
    </message>
    <message>
      <source>%1 in sales, waiting %2 days</source>
      <translation>销售中 %1 人，等待 %2 天</translation>
    </message>
    <message>
      <source>%1 of %2 spent</source>
      <translation>已花 %1 / %2</translation>
    </message>
    <message>
      <source>%1 spent</source>
      <translation>已花 %1</translation>
    </message>
    <message>
      <source>%1 still to come</source>
      <translation>未来价值 %1</translation>
    </message>
    <message>
      <source>%1, day %2: %3 customers, profit %4</source>
      <translation>%1，第 %2 天：客户 %3 人，利润 %4</translation>
    </message>
    <message>
      <source>, </source>
      <translation>，</translation>
    </message>
    <message>
      <source>In sales</source>
      <translation>销售中</translation>
    </message>
    <message>
      <source>profit so far</source>
      <translation>累计利润</translation>
    </message>
    <message>
      <source>wait %1 d</source>
      <translation>等待 %1 天</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>today, %1</source>
      <translation>今天 %1</translation>
    </message>
    <message>
      <source>yesterday, %1</source>
      <translation>昨天 %1</translation>
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <source>%1 days</source>
      <translation>%1 天</translation>
    </message>
    <message>
      <source>A tactic of one’s own needs a name.</source>
      <translation>自存的战术需要名称。</translation>
    </message>
    <message>
      <source>A tactic of one’s own, from the study “%1”.</source>
      <translation>自存战术，来自研究“%1”。</translation>
    </message>
    <message>
      <source>After that</source>
      <translation>之后</translation>
    </message>
    <message>
      <source>At a contact, and off the price</source>
      <translation>每次接触与让利</translation>
    </message>
    <message>
      <source>Costs</source>
      <translation>花费</translation>
    </message>
    <message>
      <source>Does</source>
      <translation>作用</translation>
    </message>
    <message>
      <source>For</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>Money, in this study</source>
      <translation>在本研究中的金额</translation>
    </message>
    <message>
      <source>Shifts odds</source>
      <translation>改变胜算</translation>
    </message>
    <message>
      <source>The market has no part “%1”. Put it in on the Market page first.</source>
      <translation>市场没有“%1”部分。先到市场页加上。</translation>
    </message>
    <message>
      <source>This is a setting of a strategy: take it on the Strategy page.</source>
      <translation>这是策略的设置：请到策略页采用。</translation>
    </message>
    <message>
      <source>This strategy has no part “%1”. Put it in first.</source>
      <translation>此策略没有“%1”部分。先加上它。</translation>
    </message>
    <message>
      <source>Until it works</source>
      <translation>起效前</translation>
    </message>
    <message>
      <source>Your own tactics cannot be read or written: %1. The study is as it was.</source>
      <translation>自存战术无法读写：%1。研究未受影响。</translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>所有人</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>the market</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>“%1” is among your own tactics now.</source>
      <translation>“%1”已存入自用战术。</translation>
    </message>
  </context>
  <context>
    <name>Losses</name>
    <message>
      <source> and </source>
      <translation>与</translation>
    </message>
    <message>
      <source>%1 leaves %2 of the purse</source>
      <translation>%1剩下预算 %2</translation>
    </message>
    <message>
      <source>%1 spends most: %2</source>
      <translation>%1花得最多：%2</translation>
    </message>
    <message>
      <source>%3 lose most between “%1” and “%2”</source>
      <translation>%3在“%1”到“%2”之间流失最多</translation>
    </message>
    <message>
      <source>%3 loses most between “%1” and “%2”</source>
      <translation>%3在“%1”到“%2”之间流失最多</translation>
    </message>
    <message>
      <source>Committed spend by function, %1</source>
      <translation>各职能承诺支出，%1</translation>
    </message>
    <message>
      <source>Every strategy loses most between “%1” and “%2”</source>
      <translation>每个策略都在“%1”到“%2”之间流失最多</translation>
    </message>
    <message>
      <source>In all</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>Most strategies lose most between “%1” and “%2”</source>
      <translation>多数策略在“%1”到“%2”之间流失最多</translation>
    </message>
    <message>
      <source>Nobody came to the first step</source>
      <translation>没有人走到第一步</translation>
    </message>
    <message>
      <source>People at each step and share lost</source>
      <translation>各步人数与流失比例</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message numerus="yes">
      <source>The same purse, spent %n way(s)</source>
      <translation>
        <numerusform>同一笔预算，%n 种花法</numerusform>
      </translation>
    </message>
    <message>
      <source>Times each step was reached and share lost</source>
      <translation>各步次数与流失比例</translation>
    </message>
    <message>
      <source>dashed: purse, %1</source>
      <translation>虚线：预算 %1</translation>
    </message>
    <message>
      <source>largest loss in bold</source>
      <translation>最大流失加粗</translation>
    </message>
    <message>
      <source>lost</source>
      <translation>流失</translation>
    </message>
  </context>
  <context>
    <name>MistakeCard</name>
    <message>
      <source>Expected</source>
      <translation>应为</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>写的是</translation>
    </message>
    <message>
      <source>line %1</source>
      <translation>第 %1 行</translation>
    </message>
  </context>
  <context>
    <name>MistakesPage</name>
    <message numerus="yes">
      <source>%n mistake(s) keep this study from opening</source>
      <translation>
        <numerusform>有 %n 处错误，研究未能打开</numerusform>
      </translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>重新检查</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>复制为文本</translation>
    </message>
    <message>
      <source>Nothing was run and your file is unchanged.</source>
      <translation>没有运行，文件未改动。</translation>
    </message>
    <message>
      <source>Open in text editor</source>
      <translation>用文本编辑器打开</translation>
    </message>
    <message>
      <source>Read the file again after you changed it</source>
      <translation>改好文件后重新读取</translation>
    </message>
    <message>
      <source>all mistakes are listed at once</source>
      <translation>全部错误一次列出</translation>
    </message>
  </context>
  <context>
    <name>Moving</name>
    <message>
      <source>%1 (%2 to %3)</source>
      <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
      <source>being computed</source>
      <translation>正在计算</translation>
    </message>
    <message>
      <source>flips at %1</source>
      <translation>在 %1 处反转</translation>
    </message>
    <message>
      <source>level now: any move decides</source>
      <translation>目前持平：任何变动都会决定胜负</translation>
    </message>
    <message>
      <source>moves nothing</source>
      <translation>不影响结论</translation>
    </message>
    <message>
      <source>no flip from %1 to %2</source>
      <translation>%1 至 %2 之间不反转</translation>
    </message>
    <message>
      <source>not yet computed</source>
      <translation>尚未计算</translation>
    </message>
    <message>
      <source>runs break off</source>
      <translation>运行中断</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>等待中</translation>
    </message>
  </context>
  <context>
    <name>Names</name>
    <message>
      <source>“%1” is still used by %2; take it out there first.</source>
      <translation>%2 仍在使用“%1”，请先在那里移除。</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Name and note</source>
      <translation>名称与备注</translation>
    </message>
    <message>
      <source>New strategy</source>
      <translation>新策略</translation>
    </message>
    <message>
      <source>The question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>the saved study</source>
      <translation>已保存的研究</translation>
    </message>
  </context>
  <context>
    <name>PartsEditor</name>
    <message>
      <source>All as likely</source>
      <translation>各值同等可能</translation>
    </message>
    <message>
      <source>Another value later</source>
      <translation>之后换一个值</translation>
    </message>
    <message>
      <source>From day</source>
      <translation>自第几天</translation>
    </message>
    <message>
      <source>High</source>
      <translation>高</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>低</translation>
    </message>
    <message>
      <source>Take this day out</source>
      <translation>移除这一天</translation>
    </message>
    <message>
      <source>Typical</source>
      <translation>典型</translation>
    </message>
    <message>
      <source>Typical is likeliest</source>
      <translation>典型值最可能</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>数值</translation>
    </message>
  </context>
  <context>
    <name>PersonPanel</name>
    <message>
      <source>A person's story</source>
      <translation>一个人的经历</translation>
    </message>
    <message>
      <source>Click a grain: the same person is ringed in every lane.</source>
      <translation>点选一粒沙：同一个人在每条赛道中都会被圈出。</translation>
    </message>
    <message>
      <source>Whole story</source>
      <translation>完整经历</translation>
    </message>
  </context>
  <context>
    <name>PickerDialog</name>
    <message>
      <source>Add to %1</source>
      <translation>加入%1</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Library of tactics</source>
      <translation>战术库</translation>
    </message>
    <message>
      <source>Remove from your own</source>
      <translation>从自用中移除</translation>
    </message>
    <message>
      <source>Search the library of tactics</source>
      <translation>搜索战术库</translation>
    </message>
    <message>
      <source>Search: coupon, trust, checkout…</source>
      <translation>搜索：优惠券、信任、结算……</translation>
    </message>
  </context>
  <context>
    <name>PinList</name>
    <message>
      <source>Dashed tick: what it was. Coloured stretch: where another strategy wins instead.</source>
      <translation>虚线刻度：原来的值。彩色一段：换另一策略胜出。</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Or search with “Pin…”. A pinned number stays pinned.</source>
      <translation>也可用“钉上…”搜索。钉上的数字会一直留着。</translation>
    </message>
    <message>
      <source>Pinned numbers</source>
      <translation>钉上的数字</translation>
    </message>
    <message>
      <source>Pin…</source>
      <translation>钉上…</translation>
    </message>
    <message>
      <source>Put every number back to what it was</source>
      <translation>把每个数字都放回原来的值</translation>
    </message>
    <message>
      <source>Search for a number and pin it</source>
      <translation>搜索一个数字并钉上</translation>
    </message>
    <message>
      <source>What the numbers are now is what they were before</source>
      <translation>把现在的值当作原来的值</translation>
    </message>
  </context>
  <context>
    <name>PinPicker</name>
    <message>
      <source>Numbers that fit</source>
      <translation>符合的数字</translation>
    </message>
    <message>
      <source>Search every number of this study</source>
      <translation>搜索本研究的所有数字</translation>
    </message>
  </context>
  <context>
    <name>PinRow</name>
    <message>
      <source>Back to %1</source>
      <translation>放回 %1</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>放回原来的值</translation>
    </message>
    <message>
      <source>Take it off this page</source>
      <translation>从本页取下</translation>
    </message>
  </context>
  <context>
    <name>Previews</name>
    <message>
      <source>%1 a week</source>
      <translation>%1/周</translation>
    </message>
    <message>
      <source>%1 days</source>
      <translation>%1 天</translation>
    </message>
    <message>
      <source>%1 does not go live within %2 days</source>
      <translation>%1在 %2 天内不会上线</translation>
    </message>
    <message>
      <source>%1 give up</source>
      <translation>%1 放弃等待</translation>
    </message>
    <message>
      <source>%1 goes live on day %2, later than the plan counts on</source>
      <translation>%1第 %2 天才上线，晚于计划</translation>
    </message>
    <message>
      <source>%1 has %2 clicks a day once everybody is aware</source>
      <translation>人人知晓后，%1每天有 %2 次点击</translation>
    </message>
    <message>
      <source>%1 hours</source>
      <translation>%1 小时</translation>
    </message>
    <message>
      <source>%1 min</source>
      <translation>%1 分钟</translation>
    </message>
    <message>
      <source>%1 reaches at most %2 people a day</source>
      <translation>%1每天最多触达 %2 人</translation>
    </message>
    <message>
      <source>%1 runs before everything it counts on is live</source>
      <translation>%1开跑时，所依赖的还没有全部上线</translation>
    </message>
    <message numerus="yes">
      <source>%n agent(s)</source>
      <translation>
        <numerusform>%n 名客服</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n representative(s)</source>
      <translation>
        <numerusform>%n 名销售</numerusform>
      </translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 天</translation>
    </message>
    <message>
      <source>10 % of races</source>
      <translation>10% 的对局</translation>
    </message>
    <message>
      <source>90 % of races</source>
      <translation>90% 的对局</translation>
    </message>
    <message>
      <source>After %1 renewals %2 of the subscribers still pay</source>
      <translation>续费 %1 次后，仍有 %2 的订户付费</translation>
    </message>
    <message>
      <source>Clicks a day</source>
      <translation>每天点击</translation>
    </message>
    <message>
      <source>Counted on by</source>
      <translation>计划日</translation>
    </message>
    <message>
      <source>Everything is live from day %1</source>
      <translation>第 %1 天起全部上线</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>In part from</source>
      <translation>部分上线</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>文件中</translation>
    </message>
    <message>
      <source>It does not go live within %1 days</source>
      <translation>%1 天内不会上线</translation>
    </message>
    <message>
      <source>Late by, days</source>
      <translation>晚了几天</translation>
    </message>
    <message>
      <source>Live from</source>
      <translation>上线日</translation>
    </message>
    <message>
      <source>Live on day %1, works in full from day %2</source>
      <translation>第 %1 天上线，第 %2 天起完全见效</translation>
    </message>
    <message>
      <source>Mean wait</source>
      <translation>平均等待</translation>
    </message>
    <message>
      <source>More money catches no more: all %2 clicks a day are paid for</source>
      <translation>再多花钱也接不到更多：每天 %2 次点击已全部付费</translation>
    </message>
    <message>
      <source>Of those who become active %1 use on day 1, %2 on day 7, %3 on day 30</source>
      <translation>激活者中，第 1 天 %1 使用，第 7 天 %2，第 30 天 %3</translation>
    </message>
    <message>
      <source>Paid a week</source>
      <translation>每周花费</translation>
    </message>
    <message>
      <source>People a day</source>
      <translation>每天人数</translation>
    </message>
    <message>
      <source>Prepared from</source>
      <translation>开始准备</translation>
    </message>
    <message>
      <source>Rehearsing the plan to learn how many will ask…</source>
      <translation>正在预演方案，估计会有多少人来问……</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>Share of its effect</source>
      <translation>效果占比</translation>
    </message>
    <message>
      <source>The next %1 a week catches %2 more clicks a day</source>
      <translation>每周再投 %1，每天多 %2 次点击</translation>
    </message>
    <message>
      <source>The next %1 a week reaches %2 more people a day</source>
      <translation>每周再投 %1，每天多触达 %2 人</translation>
    </message>
    <message>
      <source>What</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>With %1 the queue never ends; it takes %2</source>
      <translation>%1排队没有尽头，至少要 %2 人</translation>
    </message>
    <message>
      <source>With %1 the wait is %2; one more saves %3</source>
      <translation>%1时等待 %2；再加一人可少等 %3</translation>
    </message>
    <message>
      <source>Works in full from day %1</source>
      <translation>第 %1 天起完全见效</translation>
    </message>
    <message>
      <source>Works in full from day %1; half of it has worn off by day %2</source>
      <translation>第 %1 天起完全见效，到第 %2 天消退一半</translation>
    </message>
    <message>
      <source>agents</source>
      <translation>客服人数</translation>
    </message>
    <message>
      <source>at the base’s %1 it would be %2 more</source>
      <translation>若按基准的 %1，则多 %2</translation>
    </message>
    <message>
      <source>band: 80 % of races, by the ranges stated</source>
      <translation>色带：按给定区间，80% 的对局</translation>
    </message>
    <message>
      <source>base %1</source>
      <translation>基准 %1</translation>
    </message>
    <message>
      <source>builders at work</source>
      <translation>在岗搭建者</translation>
    </message>
    <message>
      <source>ceiling %1</source>
      <translation>上限 %1</translation>
    </message>
    <message>
      <source>clicks on a day with the first day’s awareness, by what is paid each week</source>
      <translation>按首日知晓度，每天点击随每周花费的变化</translation>
    </message>
    <message>
      <source>day from the start</source>
      <translation>开始后第几天</translation>
    </message>
    <message>
      <source>days after activation</source>
      <translation>激活后天数</translation>
    </message>
    <message>
      <source>half %1</source>
      <translation>减半 %1</translation>
    </message>
    <message>
      <source>if all are aware: %1</source>
      <translation>人人知晓时：%1</translation>
    </message>
    <message>
      <source>in full %1</source>
      <translation>满效 %1</translation>
    </message>
    <message>
      <source>live %1</source>
      <translation>上线 %1</translation>
    </message>
    <message>
      <source>mean wait of a lead, at %1 leads a day as in the busiest four weeks of %2</source>
      <translation>线索平均等待；每天 %1 条线索，取%2最忙的四周</translation>
    </message>
    <message>
      <source>mean wait of a ticket, at %1 tickets a day as in the busiest four weeks of %2</source>
      <translation>工单平均等待；每天 %1 张工单，取%2最忙的四周</translation>
    </message>
    <message>
      <source>never catches up</source>
      <translation>永远忙不过来</translation>
    </message>
    <message>
      <source>nights and days off come on top</source>
      <translation>夜间和休息日另计</translation>
    </message>
    <message>
      <source>now %1</source>
      <translation>现在 %1</translation>
    </message>
    <message>
      <source>outline: in preparation, filled: live, tick: the day the plan counts on</source>
      <translation>空心：准备中；实心：已上线；竖线：计划日</translation>
    </message>
    <message>
      <source>people reached on a day, by what is paid each week</source>
      <translation>每天触达人数随每周花费的变化</translation>
    </message>
    <message>
      <source>prepared from day %1 to %2</source>
      <translation>第 %1 至 %2 天准备</translation>
    </message>
    <message>
      <source>promised</source>
      <translation>承诺</translation>
    </message>
    <message numerus="yes">
      <source>renewals, one each %n day(s)</source>
      <translation>
        <numerusform>续费次数，每 %n 天一次</numerusform>
      </translation>
    </message>
    <message>
      <source>representatives</source>
      <translation>销售人数</translation>
    </message>
    <message>
      <source>share of its full effect on each day</source>
      <translation>每天达到完全效果的比例</translation>
    </message>
    <message>
      <source>share still paying, of the average subscriber</source>
      <translation>仍在付费的比例，按平均订户</translation>
    </message>
    <message>
      <source>share who use on exactly that day, of the reference person</source>
      <translation>恰在当天使用的比例，按参照人</translation>
    </message>
  </context>
  <context>
    <name>ProgressLine</name>
    <message>
      <source>%1 left</source>
      <translation>还需 %1</translation>
    </message>
    <message>
      <source>%1 of %2 runs</source>
      <translation>%1 / %2 次</translation>
    </message>
    <message>
      <source>Starting …</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>正在停止…</translation>
    </message>
  </context>
  <context>
    <name>Purse</name>
    <message>
      <source>%1 left of %2</source>
      <translation>%2 中剩 %1</translation>
    </message>
    <message>
      <source>%1 more than %2</source>
      <translation>比 %2 多 %1</translation>
    </message>
    <message>
      <source>%1 plans %2 less than the purse.</source>
      <translation>%1的计划低于预算 %2。</translation>
    </message>
    <message>
      <source>%1 plans %2 more than the purse.</source>
      <translation>%1的计划超出预算 %2。</translation>
    </message>
  </context>
  <context>
    <name>PurseBar</name>
    <message>
      <source>%1 planned</source>
      <translation>计划 %1</translation>
    </message>
    <message>
      <source>Purse %1</source>
      <translation>预算 %1</translation>
    </message>
  </context>
  <context>
    <name>Race</name>
    <message>
      <source>%1 is a race of another study. Open that study first.</source>
      <translation>%1是另一项研究的推演，请先打开那项研究。</translation>
    </message>
  </context>
  <context>
    <name>RaceDialogs</name>
    <message>
      <source>Name of the branch</source>
      <translation>分支名称</translation>
    </message>
    <message>
      <source>Open a saved race</source>
      <translation>打开保存的推演</translation>
    </message>
    <message>
      <source>Rename this branch</source>
      <translation>为此分支改名</translation>
    </message>
    <message>
      <source>Value at the end of this one race: profit and what is still to come.</source>
      <translation>这一次推演终点的价值：利润与未来价值之和。</translation>
    </message>
    <message>
      <source>What happened on which day; days of mere use are left out.</source>
      <translation>哪一天发生了什么；只是使用的日子不列出。</translation>
    </message>
  </context>
  <context>
    <name>RaceDock</name>
    <message>
      <source>Branches</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>Compare branches</source>
      <translation>对比分支</translation>
    </message>
    <message>
      <source>Drop an event</source>
      <translation>投放事件</translation>
    </message>
    <message>
      <source>Key %1</source>
      <translation>按键 %1</translation>
    </message>
    <message>
      <source>On day %1. The past stays; the run branches.</source>
      <translation>落在第 %1 天。过去不变，推演分叉。</translation>
    </message>
    <message>
      <source>Rename this branch</source>
      <translation>为此分支改名</translation>
    </message>
  </context>
  <context>
    <name>RacePage</name>
    <message>
      <source>%1 grains = %2 people</source>
      <translation>%1 粒 = %2人</translation>
    </message>
    <message>
      <source>Events and branches</source>
      <translation>事件与分支</translation>
    </message>
    <message>
      <source>Race again</source>
      <translation>重新推演</translation>
    </message>
    <message>
      <source>The study was edited after this race.</source>
      <translation>推演之后研究已有修改。</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>证据</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>推演</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>What if</source>
      <translation>如果</translation>
    </message>
  </context>
  <context>
    <name>Recovered</name>
    <message numerus="yes">
      <source>%n change(s) after your last save</source>
      <translation>
        <numerusform>上次保存后的 %n 处修改</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Recovery</name>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>位置</translation>
    </message>
  </context>
  <context>
    <name>Retention</name>
    <message>
      <source>%1 keeps most: %2 use it on %3</source>
      <translation>%1留住的人最多：%3 有 %2 在用</translation>
    </message>
    <message>
      <source>Activated on</source>
      <translation>激活时间</translation>
    </message>
    <message>
      <source>D%1</source>
      <translation>D%1</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Later cohorts of %1 leave sooner: on day %2 %3 use it, of earlier ones %4</source>
      <translation>%1较晚的批次流失更快：第 %2 天有 %3 在用，较早的批次为 %4</translation>
    </message>
    <message>
      <source>Later cohorts of %1 stay as long: %3 use it on day %2</source>
      <translation>%1较晚的批次留存相当：第 %2 天有 %3 在用</translation>
    </message>
    <message>
      <source>Later cohorts of %1 stay longer: on day %2 %3 use it, of earlier ones %4</source>
      <translation>%1较晚的批次留得更久：第 %2 天有 %3 在用，较早的批次为 %4</translation>
    </message>
    <message>
      <source>Nobody is activated early enough to tell who keeps them</source>
      <translation>没有人激活得足够早，无从比较谁留得住人</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Share of a cohort that used it on exactly that day after activation</source>
      <translation>同一批次中，恰在激活后该日使用的比例</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>The race is too short to tell how long people stay</source>
      <translation>模拟天数太短，看不出人们留存多久</translation>
    </message>
    <message>
      <source>Too few are activated under %1 to tell how long they stay</source>
      <translation>%1激活的人太少，看不出他们留存多久</translation>
    </message>
    <message>
      <source>Used on exactly that day after activation</source>
      <translation>恰在激活后该日使用</translation>
    </message>
    <message>
      <source>days %1 to %2</source>
      <translation>第 %1 至 %2 天</translation>
    </message>
    <message>
      <source>hollow: not all are so old yet</source>
      <translation>空心：尚未全部满该天数</translation>
    </message>
    <message>
      <source>people</source>
      <translation>人数</translation>
    </message>
    <message>
      <source>ticks: 95 % interval</source>
      <translation>刻度：95% 区间</translation>
    </message>
  </context>
  <context>
    <name>RetentionTab</name>
    <message>
      <source>Strategy whose cohorts are shown</source>
      <translation>显示其批次的策略</translation>
    </message>
  </context>
  <context>
    <name>SectionButton</name>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n 处不同</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Empties the list on Home. The files stay where they are.</source>
      <translation>清空首页的列表，文件本身不动。</translation>
    </message>
    <message>
      <source>Empty the list</source>
      <translation>清空列表</translation>
    </message>
    <message>
      <source>Everything grows with the text; pages scroll.</source>
      <translation>界面随文字放大，页面可滚动。</translation>
    </message>
    <message>
      <source>Full</source>
      <translation>完整</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>高对比度</translation>
    </message>
    <message>
      <source>High contrast adds frames and drops every faint colour.</source>
      <translation>高对比度会加边框并去掉浅色。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>动态效果</translation>
    </message>
    <message>
      <source>Numbers and money follow the language.</source>
      <translation>数字与金额随语言变化。</translation>
    </message>
    <message>
      <source>Recent files</source>
      <translation>最近文件</translation>
    </message>
    <message>
      <source>Reduced</source>
      <translation>减弱</translation>
    </message>
    <message>
      <source>Reduced: nothing flies; what changed stands out for a moment.</source>
      <translation>减弱：没有飞行动画，变化的数字会短暂加粗。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
  </context>
  <context>
    <name>SlipDialog</name>
    <message>
      <source>A fault in the program kept it from doing what was asked.</source>
      <translation>程序出错，未能完成刚才的操作。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>Files that were saved are unchanged. Edits that were not are offered on Home.</source>
      <translation>已保存的文件没有变化；未保存的修改可在首页恢复。</translation>
    </message>
    <message>
      <source>Files that were saved are unchanged. What was edited since is kept beside them.</source>
      <translation>已保存的文件没有变化；此后的修改也已另行保留。</translation>
    </message>
    <message>
      <source>Go on working. If it happens again, copy the report for whoever looks after Shapan.</source>
      <translation>可以继续工作。如再次发生，请复制报告，交给维护 Shapan 的人。</translation>
    </message>
    <message>
      <source>Nothing is sent. The report stays in %1</source>
      <translation>不会发送任何内容。报告保存在 %1</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Save, and go on. Where something looks wrong, close the window and start again. If it happens again, copy the report for whoever looks after Shapan.</source>
      <translation>请先保存，然后继续。如显示异常，请关闭窗口重新启动。如再次发生，请复制报告，交给维护 Shapan 的人。</translation>
    </message>
    <message>
      <source>Shapan slipped</source>
      <translation>Shapan 出错了</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>打开所在文件夹</translation>
    </message>
    <message>
      <source>The window was ended by a fault in the program the last time it ran.</source>
      <translation>上次运行时，程序出错导致窗口关闭。</translation>
    </message>
  </context>
  <context>
    <name>Staff</name>
    <message>
      <source>Days a decided lead had waited</source>
      <translation>有结果的线索等待天数</translation>
    </message>
    <message>
      <source>Days an answered ticket had waited</source>
      <translation>已答复工单的等待天数</translation>
    </message>
    <message>
      <source>Leads wait longest under %1</source>
      <translation>%1的线索等得最久</translation>
    </message>
    <message>
      <source>Leads waiting in the evening</source>
      <translation>当日结束时等待的线索</translation>
    </message>
    <message>
      <source>Most leads queue under %1</source>
      <translation>%1排队的线索最多</translation>
    </message>
    <message>
      <source>Most tickets queue under %1</source>
      <translation>%1排队的工单最多</translation>
    </message>
    <message>
      <source>No lead has to wait</source>
      <translation>没有线索需要等待</translation>
    </message>
    <message>
      <source>No ticket has to wait</source>
      <translation>没有工单需要等待</translation>
    </message>
    <message>
      <source>Sales is busiest under %1</source>
      <translation>%1的销售最忙</translation>
    </message>
    <message>
      <source>Service is busiest under %1</source>
      <translation>%1的客服最忙</translation>
    </message>
    <message>
      <source>Share of sales hours spent on leads</source>
      <translation>销售工时用于线索的比例</translation>
    </message>
    <message>
      <source>Share of service hours spent on tickets</source>
      <translation>客服工时用于工单的比例</translation>
    </message>
    <message>
      <source>Tickets wait longest under %1</source>
      <translation>%1的工单等得最久</translation>
    </message>
    <message>
      <source>Tickets waiting in the evening</source>
      <translation>当日结束时等待的工单</translation>
    </message>
    <message>
      <source>all days</source>
      <translation>全部天数</translation>
    </message>
    <message>
      <source>mean of a week, band: 80 % of races</source>
      <translation>一周均值，色带：80% 的场次</translation>
    </message>
  </context>
  <context>
    <name>StaffTab</name>
    <message>
      <source>No strategy has a sales team.</source>
      <translation>没有策略设有销售团队。</translation>
    </message>
    <message>
      <source>No strategy has a service desk.</source>
      <translation>没有策略设有客服。</translation>
    </message>
  </context>
  <context>
    <name>Stage</name>
    <message>
      <source>%1 left</source>
      <translation>还剩 %1</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Looking for flips · %1 of at most %2 runs</source>
      <translation>正在找反转点 · 第 %1 次，至多 %2 次</translation>
    </message>
    <message>
      <source>Sharpening · %1 of %2 runs</source>
      <translation>正在变准 · %1/%2 次</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stopped. What has finished is kept.</source>
      <translation>已停止。完成的都已保留。</translation>
    </message>
  </context>
  <context>
    <name>Story</name>
    <message>
      <source>%1 %2</source>
      <translation>%1%2</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) with an order.</source>
      <translation>
        <numerusform>有 %n 天下单。</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>，</translation>
    </message>
    <message>
      <source>Active since day %1.</source>
      <translation>自第 %1 天起活跃。</translation>
    </message>
    <message>
      <source>Aware since day %1.</source>
      <translation>自第 %1 天起知晓。</translation>
    </message>
    <message>
      <source>Customer since day %1.</source>
      <translation>第 %1 天成为客户。</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>天</translation>
    </message>
    <message>
      <source>Forgot it on day %1.</source>
      <translation>第 %1 天已遗忘。</translation>
    </message>
    <message>
      <source>Has known it from the start.</source>
      <translation>一开始就知晓。</translation>
    </message>
    <message>
      <source>Has not noticed it.</source>
      <translation>尚未注意到。</translation>
    </message>
    <message>
      <source>In sales since day %1.</source>
      <translation>自第 %1 天起由销售跟进。</translation>
    </message>
    <message>
      <source>Left on day %1.</source>
      <translation>第 %1 天流失。</translation>
    </message>
    <message>
      <source>Person %1</source>
      <translation>第 %1 人</translation>
    </message>
    <message>
      <source>Silent since day %1.</source>
      <translation>自第 %1 天起沉睡。</translation>
    </message>
    <message>
      <source>Visitor since day %1.</source>
      <translation>自第 %1 天起为访客。</translation>
    </message>
    <message>
      <source>asked for help</source>
      <translation>求助客服</translation>
    </message>
    <message>
      <source>came back</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>did not sign</source>
      <translation>未签约</translation>
    </message>
    <message>
      <source>fell silent</source>
      <translation>陷入沉睡</translation>
    </message>
    <message>
      <source>forgot it</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <source>heard of it from a friend</source>
      <translation>听朋友说起</translation>
    </message>
    <message>
      <source>left for good</source>
      <translation>彻底流失</translation>
    </message>
    <message>
      <source>looked at the offer</source>
      <translation>查看商品</translation>
    </message>
    <message>
      <source>noticed it</source>
      <translation>注意到</translation>
    </message>
    <message>
      <source>ordered</source>
      <translation>下单</translation>
    </message>
    <message>
      <source>signed</source>
      <translation>签约</translation>
    </message>
    <message>
      <source>tried it</source>
      <translation>试用</translation>
    </message>
    <message>
      <source>used it</source>
      <translation>使用</translation>
    </message>
    <message>
      <source>visited</source>
      <translation>访问</translation>
    </message>
    <message>
      <source>was invited</source>
      <translation>受到邀请</translation>
    </message>
    <message>
      <source>went to sales</source>
      <translation>转给销售</translation>
    </message>
  </context>
  <context>
    <name>StrategyPage</name>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Rename this strategy</source>
      <translation>重命名此策略</translation>
    </message>
  </context>
  <context>
    <name>StrategyTabs</name>
    <message numerus="yes">
      <source>%n difference(s) from %1</source>
      <translation>
        <numerusform>与%1有 %n 处不同</numerusform>
      </translation>
    </message>
    <message>
      <source>A copy of this one</source>
      <translation>复制当前策略</translation>
    </message>
    <message>
      <source>New strategy</source>
      <translation>新策略</translation>
    </message>
    <message>
      <source>One that buys nothing yet</source>
      <translation>空白策略</translation>
    </message>
    <message>
      <source>Rename this strategy</source>
      <translation>重命名此策略</translation>
    </message>
    <message>
      <source>Rename this strategy (F2)</source>
      <translation>重命名此策略（F2）</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>全部恢复</translation>
    </message>
    <message>
      <source>Take this strategy out</source>
      <translation>移除此策略</translation>
    </message>
    <message>
      <source>base</source>
      <translation>基准</translation>
    </message>
  </context>
  <context>
    <name>TableDialog</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
  </context>
  <context>
    <name>TableTab</name>
    <message>
      <source>Base</source>
      <translation>基准</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>Every figure: mean, and the difference from the base race by race, with the 95 % interval</source>
      <translation>全部指标：均值，以及逐场与基准之差，附 95% 区间</translation>
    </message>
    <message>
      <source>Ranking by value: profit and what is still to come</source>
      <translation>按价值排名：利润加未来收益</translation>
    </message>
    <message>
      <source>Strategy that the figures are compared with</source>
      <translation>各项指标与之比较的策略</translation>
    </message>
  </context>
  <context>
    <name>Templates</name>
    <message>
      <source>A new study from this template</source>
      <translation>由此模板新建研究</translation>
    </message>
    <message>
      <source>New from a template</source>
      <translation>从模板新建</translation>
    </message>
  </context>
  <context>
    <name>Tenths</name>
    <message>
      <source>eight</source>
      <translation>八</translation>
    </message>
    <message>
      <source>five</source>
      <translation>五</translation>
    </message>
    <message>
      <source>four</source>
      <translation>四</translation>
    </message>
    <message>
      <source>nine</source>
      <translation>九</translation>
    </message>
    <message>
      <source>none</source>
      <translation>零</translation>
    </message>
    <message>
      <source>one</source>
      <translation>一</translation>
    </message>
    <message>
      <source>seven</source>
      <translation>七</translation>
    </message>
    <message>
      <source>six</source>
      <translation>六</translation>
    </message>
    <message>
      <source>ten</source>
      <translation>十</translation>
    </message>
    <message>
      <source>three</source>
      <translation>三</translation>
    </message>
    <message>
      <source>two</source>
      <translation>两</translation>
    </message>
  </context>
  <context>
    <name>Ticks</name>
    <message>
      <source>day %1</source>
      <translation>第 %1 天</translation>
    </message>
  </context>
  <context>
    <name>Timelines</name>
    <message>
      <source>%1 leads</source>
      <translation>%1领先</translation>
    </message>
    <message>
      <source>%1 · of %2</source>
      <translation>%1 · 共 %2 天</translation>
    </message>
    <message>
      <source>nobody leads yet</source>
      <translation>尚无领先者</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>%1 people</source>
      <translation>%1人</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n 天</numerusform>
      </translation>
    </message>
    <message>
      <source>Bundled study</source>
      <translation>自带研究</translation>
    </message>
    <message>
      <source>Edited, not saved</source>
      <translation>已修改，未保存</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Find or do anything</source>
      <translation>查找或执行</translation>
    </message>
    <message>
      <source>Present on a wall</source>
      <translation>投屏演示</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>推演</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>Saved %1</source>
      <translation>%1 已保存</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Writing …</source>
      <translation>正在写入…</translation>
    </message>
    <message>
      <source>seed %1</source>
      <translation>种子 %1</translation>
    </message>
    <message>
      <source>沙盘 · rehearse before you spend</source>
      <translation>沙盘 · 先推演，再花钱</translation>
    </message>
  </context>
  <context>
    <name>Transport</name>
    <message numerus="yes">
      <source>%n day(s) a second</source>
      <translation>
        <numerusform>每秒 %n 天</numerusform>
      </translation>
    </message>
    <message>
      <source>Day %1</source>
      <translation>第 %1 天</translation>
    </message>
    <message>
      <source>Day of the race</source>
      <translation>推演的日子</translation>
    </message>
    <message>
      <source>One day back</source>
      <translation>后退一天</translation>
    </message>
    <message>
      <source>One day on</source>
      <translation>前进一天</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>播放</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空格键</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>Strip colour: who leads, by profit and what is still to come</source>
      <translation>色带：当日领先者，按利润与未来价值</translation>
    </message>
    <message>
      <source>To the next event</source>
      <translation>到下一个事件</translation>
    </message>
    <message>
      <source>days / s</source>
      <translation>天 / 秒</translation>
    </message>
  </context>
  <context>
    <name>Tree</name>
    <message>
      <source>%1 and %2 come to the same</source>
      <translation>%1与%2结果相同</translation>
    </message>
    <message>
      <source>%1 gains by “%2”</source>
      <translation>%1胜在“%2”</translation>
    </message>
    <message>
      <source>%1 gains by “%2” and “%3”</source>
      <translation>%1胜在“%2”和“%3”</translation>
    </message>
    <message>
      <source>%1 · what %2 spends more or less</source>
      <translation>%1 · %2多花或少花的</translation>
    </message>
    <message>
      <source>%1; %2 by “%3”</source>
      <translation>%1；%2胜在“%3”</translation>
    </message>
    <message>
      <source>%2 is better at every node, most by “%3”</source>
      <translation>%2在每个节点都更好，尤其是“%3”</translation>
    </message>
    <message>
      <source>A bar is the node's share of %1, in the colour of the strategy it favours</source>
      <translation>色条是该节点在 %1 差额中的份额，颜色为其所利好的策略</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活率</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>成本</translation>
    </message>
    <message>
      <source>Cost by function</source>
      <translation>各职能成本</translation>
    </message>
    <message>
      <source>Customers won</source>
      <translation>赢得的客户</translation>
    </message>
    <message>
      <source>Largest differences first</source>
      <translation>差异由大到小</translation>
    </message>
    <message>
      <source>Node</source>
      <translation>节点</translation>
    </message>
    <message>
      <source>Order value</source>
      <translation>客单价</translation>
    </message>
    <message>
      <source>Orders per customer</source>
      <translation>人均订单</translation>
    </message>
    <message>
      <source>Paying</source>
      <translation>付费率</translation>
    </message>
    <message>
      <source>People reached</source>
      <translation>触达人数</translation>
    </message>
    <message>
      <source>Profit</source>
      <translation>利润</translation>
    </message>
    <message>
      <source>Revenue</source>
      <translation>收入</translation>
    </message>
    <message>
      <source>Share visiting</source>
      <translation>到访率</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>adds to the profit of %1</source>
      <translation>为%1增加的利润</translation>
    </message>
    <message>
      <source>beside orders %1 and %2</source>
      <translation>订单之外 %1 和 %2</translation>
    </message>
    <message>
      <source>in %1 days</source>
      <translation>%1 天内</translation>
    </message>
    <message>
      <source>of activated</source>
      <translation>占已激活</translation>
    </message>
    <message>
      <source>of reached</source>
      <translation>占触达</translation>
    </message>
    <message>
      <source>of visitors</source>
      <translation>占到访</translation>
    </message>
    <message>
      <source>people</source>
      <translation>人</translation>
    </message>
  </context>
  <context>
    <name>TreeTab</name>
    <message>
      <source>A metric tree compares two strategies; only one has raced.</source>
      <translation>指标树比较两个策略，目前只有一个跑过。</translation>
    </message>
    <message>
      <source>Strategy it is compared with</source>
      <translation>与之比较的策略</translation>
    </message>
    <message>
      <source>Strategy whose lead is explained</source>
      <translation>解释其领先的策略</translation>
    </message>
    <message>
      <source>against</source>
      <translation>对比</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>%1 days</source>
      <translation>%1 天</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%2 次中 %1 次</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
      <source>%n race(s)</source>
      <translation>
        <numerusform>%n 次</numerusform>
      </translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>95% 区间</translation>
    </message>
    <message>
      <source>Best in</source>
      <translation>最优次数</translation>
    </message>
    <message>
      <source>Doing nothing</source>
      <translation>什么都不做</translation>
    </message>
    <message>
      <source>Profit</source>
      <translation>利润</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>名次</translation>
    </message>
    <message>
      <source>Still to come</source>
      <translation>剩余价值</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>ahead in %1 of %2 races</source>
      <translation>%2 次推演中领先 %1 次</translation>
    </message>
  </context>
  <context>
    <name>WallHead</name>
    <message>
      <source>Day %1</source>
      <translation>第 %1 天</translation>
    </message>
    <message>
      <source>Same %1 people, same luck, same purse.</source>
      <translation>同样的 %1人，同样的运气，同样的预算。</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>已暂停</translation>
    </message>
  </context>
  <context>
    <name>WallKeys</name>
    <message>
      <source>Space</source>
      <translation>空格键</translation>
    </message>
    <message>
      <source>drop an event</source>
      <translation>投放事件</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>play</source>
      <translation>播放</translation>
    </message>
    <message>
      <source>pointer</source>
      <translation>激光笔</translation>
    </message>
    <message>
      <source>step</source>
      <translation>单步</translation>
    </message>
  </context>
  <context>
    <name>WhatIf</name>
    <message>
      <source>%1 ahead in %2 of %3 paired races</source>
      <translation>%3 次配对比赛中，%1 领先 %2 次</translation>
    </message>
    <message>
      <source>%1 at %2</source>
      <translation>%1为 %2</translation>
    </message>
    <message>
      <source>%1 ends with the most</source>
      <translation>%1 最终最多</translation>
    </message>
    <message>
      <source>%1 minus %2</source>
      <translation>%1 减 %2</translation>
    </message>
    <message>
      <source>%1 minus %2 in value, %3</source>
      <translation>%1 减 %2 的价值，%3</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 至 %2</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1: %2 still wins, by %3</source>
      <translation>%1：%2 仍占优，领先 %3</translation>
    </message>
    <message>
      <source>%1: %2 takes over, by %3</source>
      <translation>%1：%2 反超，领先 %3</translation>
    </message>
    <message>
      <source>%1: %2 wins, by %3</source>
      <translation>%1：%2 胜出，领先 %3</translation>
    </message>
    <message>
      <source>%1: a draft sees %2 ahead by %3</source>
      <translation>%1：草算看来 %2 领先 %3</translation>
    </message>
    <message>
      <source>%1: too close to call between %2 and %3</source>
      <translation>%1：%2 与 %3 难分高下</translation>
    </message>
    <message>
      <source>95 % interval</source>
      <translation>95% 区间</translation>
    </message>
    <message>
      <source>All fall; %1 keeps most</source>
      <translation>全部下降；%1 保住最多</translation>
    </message>
    <message>
      <source>All rise; %1 ends with the most</source>
      <translation>全部上升；%1 最终最多</translation>
    </message>
    <message>
      <source>At %1 %2 was ahead of %3 by %4.</source>
      <translation>在 %1 时，%2 领先 %3 %4。</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>原来</translation>
    </message>
    <message>
      <source>Before, %1 was ahead of %2 by %3.</source>
      <translation>原来 %1 领先 %2 %3。</translation>
    </message>
    <message>
      <source>How sure: %1 in ten</source>
      <translation>把握：十次中%1次</translation>
    </message>
    <message>
      <source>How sure: only a draft</source>
      <translation>把握：只是草算</translation>
    </message>
    <message>
      <source>It flips at %1, 95 % sure between %2 and %3.</source>
      <translation>在 %1 处反转，95% 的把握在 %2 与 %3 之间。</translation>
    </message>
    <message>
      <source>It flips at about %1; how surely, these races do not tell.</source>
      <translation>约在 %1 处反转；这些比赛还说不出有多大把握。</translation>
    </message>
    <message>
      <source>Its runs broke off: where it flips is not known.</source>
      <translation>它的模拟中断了：不知道在哪里反转。</translation>
    </message>
    <message>
      <source>Looking for where it flips.</source>
      <translation>正在寻找反转点。</translation>
    </message>
    <message>
      <source>Looking for where the verdict flips</source>
      <translation>正在寻找结论的反转点</translation>
    </message>
    <message>
      <source>No flip within its limits.</source>
      <translation>在其限度内不会反转。</translation>
    </message>
    <message>
      <source>No flip within limits: %1 stays ahead of %2</source>
      <translation>限度内不会反转：%1 始终领先 %2</translation>
    </message>
    <message>
      <source>Nothing changes; %1 ends with the most</source>
      <translation>没有变化；%1 最终最多</translation>
    </message>
    <message>
      <source>Races</source>
      <translation>比赛</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>The difference lies between %1 and %2, 95 % sure. More races narrow that, not the luck between races.</source>
      <translation>差距有 95% 的把握在 %1 与 %2 之间。多跑几次会收窄它，但收窄不了各次之间的运气。</translation>
    </message>
    <message>
      <source>The two do not differ at any value.</source>
      <translation>无论取何值，两者都没有差别。</translation>
    </message>
    <message>
      <source>The verdict flips at %1</source>
      <translation>结论在 %1 处反转</translation>
    </message>
    <message>
      <source>This number moves nothing that the verdict rests on.</source>
      <translation>这个数字不影响结论所依据的任何东西。</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>价值</translation>
    </message>
    <message>
      <source>Value at day %1, %2 · bar: nine of ten races · hollow: before</source>
      <translation>第 %1 天的价值，%2 · 横线：十次中的九次 · 空心：原来</translation>
    </message>
    <message>
      <source>What this number does</source>
      <translation>这个数字的作用</translation>
    </message>
    <message>
      <source>Where people queue a small copy is biased: its queues are shorter or longer.</source>
      <translation>有人排队的地方，小样会有偏差：队伍会偏短或偏长。</translation>
    </message>
    <message>
      <source>ahead</source>
      <translation>领先</translation>
    </message>
    <message>
      <source>band: 95 % interval of %1 races at each dot · dashed: draft</source>
      <translation>色带：每点 %1 次比赛的 95% 区间 · 虚线：草算</translation>
    </message>
    <message>
      <source>before %1</source>
      <translation>原来 %1</translation>
    </message>
    <message>
      <source>draft %1: %2</source>
      <translation>草算 %1：%2</translation>
    </message>
    <message>
      <source>flips at %1</source>
      <translation>在 %1 处反转</translation>
    </message>
    <message>
      <source>looking for its flip …</source>
      <translation>正在找反转点…</translation>
    </message>
    <message>
      <source>moves nothing here</source>
      <translation>在此不起作用</translation>
    </message>
    <message>
      <source>no flip within limits</source>
      <translation>限度内不反转</translation>
    </message>
    <message>
      <source>now %1: %2</source>
      <translation>现在 %1：%2</translation>
    </message>
    <message>
      <source>one race of a small copy, %1 of %2 days</source>
      <translation>小样跑一次，%2 天中的 %1 天</translation>
    </message>
    <message>
      <source>the lower end</source>
      <translation>下端</translation>
    </message>
    <message>
      <source>the upper end</source>
      <translation>上端</translation>
    </message>
  </context>
  <context>
    <name>WhatIfPage</name>
    <message>
      <source>Each move shows at once who wins then. Search for a number at the left, or press “Pin to What if” beside any number of Market and Strategy.</source>
      <translation>每次移动都立刻显示谁会胜出。在左边搜索一个数字，或在市场页、策略页的任何数字旁按“钉到‘如果’页”。</translation>
    </message>
    <message>
      <source>Pin a number and move it</source>
      <translation>钉上一个数字，移动它</translation>
    </message>
    <message>
      <source>Racing once with the numbers as they are</source>
      <translation>先按现在的数字跑一遍</translation>
    </message>
    <message>
      <source>The first answer appears within seconds.</source>
      <translation>几秒内出现第一个答案。</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>A window shows one file: %1 is opened. Start with --new-window for another.</source>
      <translation>一个窗口显示一个文件：已打开 %1。如需另开窗口，请用 --new-window 启动。</translation>
    </message>
  </context>
  <context>
    <name>answers</name>
    <message>
      <source>1/day</source>
      <translation>1/天</translation>
    </message>
    <message>
      <source>1/person</source>
      <translation>1/人</translation>
    </message>
    <message>
      <source>adopters of a closed market on the last evening</source>
      <translation>封闭市场最后一晚的采用者</translation>
    </message>
    <message>
      <source>calls that give up per day spent waiting</source>
      <translation>每等待一天放弃的来电</translation>
    </message>
    <message>
      <source>days</source>
      <translation>天</translation>
    </message>
    <message>
      <source>days²</source>
      <translation>天²</translation>
    </message>
    <message>
      <source>deals signed a day</source>
      <translation>每天签单数</translation>
    </message>
    <message>
      <source>deals/day</source>
      <translation>单/天</translation>
    </message>
    <message>
      <source>discounted margin after the first payment, within the days</source>
      <translation>期内首次付款之后的贴现毛利</translation>
    </message>
    <message>
      <source>family of a seed down to the third generation</source>
      <translation>一位种子用户至第三代的家族</translation>
    </message>
    <message>
      <source>family of a seed, itself counted</source>
      <translation>一位种子用户的家族（含本人）</translation>
    </message>
    <message>
      <source>how many more decide for it with the tactic</source>
      <translation>有该战术时多出的决定人数</translation>
    </message>
    <message>
      <source>how much they differ between markets</source>
      <translation>各市场之间的方差</translation>
    </message>
    <message>
      <source>impressions/person/day</source>
      <translation>次曝光/人/天</translation>
    </message>
    <message>
      <source>mean day of the payment</source>
      <translation>付款日的均值</translation>
    </message>
    <message>
      <source>mean headcount</source>
      <translation>平均人数</translation>
    </message>
    <message>
      <source>mean number of customers who wait for goods</source>
      <translation>等货客户的平均数</translation>
    </message>
    <message>
      <source>mean wait of all calls</source>
      <translation>全部来电的平均等待</translation>
    </message>
    <message>
      <source>mean wait of all calls, those given up included</source>
      <translation>全部来电（含放弃者）的平均等待</translation>
    </message>
    <message>
      <source>money/customer</source>
      <translation>货币/客户</translation>
    </message>
    <message>
      <source>money/day</source>
      <translation>货币/天</translation>
    </message>
    <message>
      <source>orders served a day</source>
      <translation>每天完成的订单</translation>
    </message>
    <message>
      <source>orders/buyer</source>
      <translation>单/买家</translation>
    </message>
    <message>
      <source>orders/day</source>
      <translation>单/天</translation>
    </message>
    <message>
      <source>people</source>
      <translation>人</translation>
    </message>
    <message>
      <source>people/market</source>
      <translation>人/市场</translation>
    </message>
    <message>
      <source>people/seed</source>
      <translation>人/种子</translation>
    </message>
    <message>
      <source>people²</source>
      <translation>人²</translation>
    </message>
    <message>
      <source>people²/market</source>
      <translation>人²/市场</translation>
    </message>
    <message>
      <source>people²/seed</source>
      <translation>人²/种子</translation>
    </message>
    <message>
      <source>pressure of the channel on the last evening</source>
      <translation>最后一晚的渠道压力</translation>
    </message>
    <message>
      <source>profit a day</source>
      <translation>每天利润</translation>
    </message>
    <message>
      <source>repeat orders by the last evening</source>
      <translation>至最后一晚的复购订单</translation>
    </message>
    <message>
      <source>share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>share of a cohort that uses on the last day</source>
      <translation>同批次在最后一天使用的比例</translation>
    </message>
    <message>
      <source>share of buyers who never came again</source>
      <translation>再未光顾的买家比例</translation>
    </message>
    <message>
      <source>share of calls that give up</source>
      <translation>放弃的来电比例</translation>
    </message>
    <message>
      <source>share of calls that wait longer than promised; promised 0, the share that waits at all</source>
      <translation>等待超过承诺的来电比例；承诺为 0 时即需等待的比例</translation>
    </message>
    <message>
      <source>share of orders served at once</source>
      <translation>即时满足的订单比例</translation>
    </message>
    <message>
      <source>share of people it reaches that day</source>
      <translation>当日触达的人群比例</translation>
    </message>
    <message>
      <source>share of the agents' time that is work</source>
      <translation>客服时间中工作的比例</translation>
    </message>
    <message>
      <source>share who know it on the last evening</source>
      <translation>最后一晚知晓者的比例</translation>
    </message>
    <message>
      <source>share who still subscribe on the last evening</source>
      <translation>最后一晚仍订阅者的比例</translation>
    </message>
    <message>
      <source>the same as the model expects it on the day of the first payment</source>
      <translation>模型在首次付款当日所预期的同一数值</translation>
    </message>
    <message>
      <source>times a cart is filled, a person of the market</source>
      <translation>市场人均加入购物车次数</translation>
    </message>
    <message>
      <source>times a checkout begins, a person of the market</source>
      <translation>市场人均开始结账次数</translation>
    </message>
    <message>
      <source>times a product page is opened, a person of the market</source>
      <translation>市场人均打开商品页次数</translation>
    </message>
    <message>
      <source>times an address is entered, a person of the market</source>
      <translation>市场人均填写地址次数</translation>
    </message>
    <message>
      <source>times somebody pays, a person of the market</source>
      <translation>市场人均付款次数</translation>
    </message>
    <message>
      <source>times somebody visits, a person of the market</source>
      <translation>市场人均到访次数</translation>
    </message>
    <message>
      <source>variance of a seed's family</source>
      <translation>种子用户家族的方差</translation>
    </message>
    <message>
      <source>variance of that day</source>
      <translation>该日的方差</translation>
    </message>
    <message>
      <source>variance of that difference</source>
      <translation>该差值的方差</translation>
    </message>
    <message>
      <source>variance of the headcount</source>
      <translation>人数的方差</translation>
    </message>
    <message>
      <source>whom a seed brings</source>
      <translation>一位种子用户带来的人数</translation>
    </message>
  </context>
  <context>
    <name>choices</name>
    <message>
      <source>A</source>
      <translation>A</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>C</source>
      <translation>C</translation>
    </message>
    <message>
      <source>X</source>
      <translation>X</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>接受邀请</translation>
    </message>
    <message>
      <source>acquisition cost</source>
      <translation>获客成本</translation>
    </message>
    <message>
      <source>activate</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>activated</source>
      <translation>已激活</translation>
    </message>
    <message>
      <source>activations</source>
      <translation>激活人数</translation>
    </message>
    <message>
      <source>active</source>
      <translation>活跃</translation>
    </message>
    <message>
      <source>add_to_cart</source>
      <translation>加入购物车</translation>
    </message>
    <message>
      <source>agency</source>
      <translation>外包</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>alone</source>
      <translation>各自独立</translation>
    </message>
    <message>
      <source>ask_for_help</source>
      <translation>求助</translation>
    </message>
    <message>
      <source>ask_for_sales</source>
      <translation>联系销售</translation>
    </message>
    <message>
      <source>aware</source>
      <translation>知晓</translation>
    </message>
    <message>
      <source>base stock</source>
      <translation>基准库存</translation>
    </message>
    <message>
      <source>baseline</source>
      <translation>基线</translation>
    </message>
    <message>
      <source>begin_checkout</source>
      <translation>开始结账</translation>
    </message>
    <message>
      <source>best skill</source>
      <translation>能力最强者先接</translation>
    </message>
    <message>
      <source>buy_again</source>
      <translation>复购</translation>
    </message>
    <message>
      <source>by region</source>
      <translation>按区域</translation>
    </message>
    <message>
      <source>change mix</source>
      <translation>调整渠道组合</translation>
    </message>
    <message>
      <source>churned</source>
      <translation>流失</translation>
    </message>
    <message>
      <source>come_back</source>
      <translation>回流</translation>
    </message>
    <message>
      <source>competitor launch</source>
      <translation>竞争对手上市</translation>
    </message>
    <message>
      <source>complain</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>complaints</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>content</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>conversion</source>
      <translation>转化率</translation>
    </message>
    <message>
      <source>crash</source>
      <translation>站点宕机</translation>
    </message>
    <message>
      <source>customer</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>customers</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>customers lost</source>
      <translation>流失客户</translation>
    </message>
    <message>
      <source>deals</source>
      <translation>成交</translation>
    </message>
    <message>
      <source>dormant</source>
      <translation>沉默</translation>
    </message>
    <message>
      <source>down</source>
      <translation>下降</translation>
    </message>
    <message>
      <source>drop_out</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>dynamic</source>
      <translation>动态匹配</translation>
    </message>
    <message>
      <source>earliest due</source>
      <translation>最早到期优先</translation>
    </message>
    <message>
      <source>enter_shipping</source>
      <translation>填写配送</translation>
    </message>
    <message>
      <source>even</source>
      <translation>均匀</translation>
    </message>
    <message>
      <source>event</source>
      <translation>活动</translation>
    </message>
    <message>
      <source>exponential</source>
      <translation>指数分布</translation>
    </message>
    <message>
      <source>fallen silent</source>
      <translation>沉默人数</translation>
    </message>
    <message>
      <source>faulty orders</source>
      <translation>出错订单</translation>
    </message>
    <message>
      <source>first come</source>
      <translation>先到先得</translation>
    </message>
    <message>
      <source>first orders</source>
      <translation>首次订单</translation>
    </message>
    <message>
      <source>fixed</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>forecast</source>
      <translation>按预测</translation>
    </message>
    <message>
      <source>forget</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <source>former buyers</source>
      <translation>买过的人</translation>
    </message>
    <message>
      <source>goods on hand</source>
      <translation>现有库存</translation>
    </message>
    <message>
      <source>grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <source>high</source>
      <translation>高</translation>
    </message>
    <message>
      <source>hours down</source>
      <translation>站点停机小时</translation>
    </message>
    <message>
      <source>invite</source>
      <translation>邀请</translation>
    </message>
    <message>
      <source>joint</source>
      <translation>共同</translation>
    </message>
    <message>
      <source>last week</source>
      <translation>上周</translation>
    </message>
    <message>
      <source>late answers</source>
      <translation>超时答复占比</translation>
    </message>
    <message>
      <source>latin hypercube</source>
      <translation>拉丁超立方</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>线索</translation>
    </message>
    <message>
      <source>leads</source>
      <translation>线索</translation>
    </message>
    <message>
      <source>leads lost waiting</source>
      <translation>等待中流失的线索</translation>
    </message>
    <message>
      <source>leads signed</source>
      <translation>签约线索</translation>
    </message>
    <message>
      <source>leads waiting</source>
      <translation>等待中的线索</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>level</source>
      <translation>定值</translation>
    </message>
    <message>
      <source>list</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>lognormal</source>
      <translation>对数正态分布</translation>
    </message>
    <message>
      <source>low</source>
      <translation>低</translation>
    </message>
    <message>
      <source>media</source>
      <translation>媒体</translation>
    </message>
    <message>
      <source>media spend</source>
      <translation>媒体支出</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>never bought</source>
      <translation>没买过的人</translation>
    </message>
    <message>
      <source>new customers</source>
      <translation>新客户</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>新线索优先</translation>
    </message>
    <message>
      <source>notice</source>
      <translation>注意到</translation>
    </message>
    <message>
      <source>on the day</source>
      <translation>按期启动</translation>
    </message>
    <message>
      <source>operations</source>
      <translation>运营</translation>
    </message>
    <message>
      <source>ordered</source>
      <translation>已下单</translation>
    </message>
    <message>
      <source>orders</source>
      <translation>订单</translation>
    </message>
    <message>
      <source>orders late</source>
      <translation>延迟订单</translation>
    </message>
    <message>
      <source>orders lost</source>
      <translation>缺货流失的订单</translation>
    </message>
    <message>
      <source>own accounts</source>
      <translation>各管各的客户</translation>
    </message>
    <message>
      <source>own team</source>
      <translation>自有团队</translation>
    </message>
    <message>
      <source>pay</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>price</source>
      <translation>价格</translation>
    </message>
    <message>
      <source>price jump</source>
      <translation>媒体涨价</translation>
    </message>
    <message>
      <source>product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>reach</source>
      <translation>触达</translation>
    </message>
    <message>
      <source>reallocate</source>
      <translation>重新分配预算</translation>
    </message>
    <message>
      <source>refunds</source>
      <translation>退款</translation>
    </message>
    <message>
      <source>renew</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>reorder point</source>
      <translation>再订货点</translation>
    </message>
    <message>
      <source>repeat orders</source>
      <translation>复购订单</translation>
    </message>
    <message>
      <source>representatives</source>
      <translation>销售人数</translation>
    </message>
    <message>
      <source>retention</source>
      <translation>留存</translation>
    </message>
    <message>
      <source>return_order</source>
      <translation>退货</translation>
    </message>
    <message>
      <source>returns</source>
      <translation>退货</translation>
    </message>
    <message>
      <source>revenue</source>
      <translation>收入</translation>
    </message>
    <message>
      <source>sales</source>
      <translation>销售</translation>
    </message>
    <message>
      <source>service</source>
      <translation>服务</translation>
    </message>
    <message>
      <source>share of checkouts paid</source>
      <translation>结账付款率</translation>
    </message>
    <message>
      <source>share of orders returned</source>
      <translation>退货率</translation>
    </message>
    <message>
      <source>shop</source>
      <translation>选购</translation>
    </message>
    <message>
      <source>sign</source>
      <translation>签约</translation>
    </message>
    <message>
      <source>signing rate</source>
      <translation>签约率</translation>
    </message>
    <message>
      <source>siloed</source>
      <translation>各自为政</translation>
    </message>
    <message>
      <source>site</source>
      <translation>站点</translation>
    </message>
    <message>
      <source>sobol</source>
      <translation>Sobol 点</translation>
    </message>
    <message>
      <source>soften claims</source>
      <translation>收敛话术</translation>
    </message>
    <message>
      <source>star quits</source>
      <translation>明星销售离职</translation>
    </message>
    <message>
      <source>start tactic</source>
      <translation>启动战术</translation>
    </message>
    <message>
      <source>stated</source>
      <translation>按设定</translation>
    </message>
    <message>
      <source>stop tactic</source>
      <translation>停用战术</translation>
    </message>
    <message>
      <source>supply</source>
      <translation>供应</translation>
    </message>
    <message>
      <source>supply stop</source>
      <translation>断供</translation>
    </message>
    <message>
      <source>tickets</source>
      <translation>工单</translation>
    </message>
    <message>
      <source>tickets waiting</source>
      <translation>等待中的工单</translation>
    </message>
    <message>
      <source>train desk</source>
      <translation>培训客服</translation>
    </message>
    <message>
      <source>unaware</source>
      <translation>不知晓</translation>
    </message>
    <message>
      <source>uniform</source>
      <translation>均匀分布</translation>
    </message>
    <message>
      <source>up</source>
      <translation>上升</translation>
    </message>
    <message>
      <source>use</source>
      <translation>使用</translation>
    </message>
    <message>
      <source>use of sales hours</source>
      <translation>销售工时利用率</translation>
    </message>
    <message>
      <source>use of service hours</source>
      <translation>客服工时利用率</translation>
    </message>
    <message>
      <source>user</source>
      <translation>用户</translation>
    </message>
    <message>
      <source>users</source>
      <translation>用户</translation>
    </message>
    <message>
      <source>viral post</source>
      <translation>帖子走红</translation>
    </message>
    <message>
      <source>visit</source>
      <translation>到访</translation>
    </message>
    <message>
      <source>visitor</source>
      <translation>访客</translation>
    </message>
    <message>
      <source>visits</source>
      <translation>访问</translation>
    </message>
    <message>
      <source>visits lost</source>
      <translation>流失的访问</translation>
    </message>
    <message>
      <source>wait of leads</source>
      <translation>线索等待天数</translation>
    </message>
    <message>
      <source>wait of tickets</source>
      <translation>工单等待天数</translation>
    </message>
    <message>
      <source>when ready</source>
      <translation>就绪再启动</translation>
    </message>
  </context>
  <context>
    <name>doubts</name>
    <message>
      <source>+0.1 {feeling:word} moves conversion by {moved:percent}. Its weight along the path is {found:number}; more than {limit:number} is too much even where trust decides.</source>
      <translation>{feeling:word}每增加 0.1，转化变动 {moved:percent}。它在路径上的权重为 {found:number}；即使由信任决定，超过 {limit:number} 也太多。</translation>
    </message>
    <message>
      <source>+0.1 {feeling:word} moves conversion by {moved:percent}. Its weight along the path is {found:number}; more than {limit:number} is too much for ordinary goods.</source>
      <translation>{feeling:word}每增加 0.1，转化变动 {moved:percent}。它在路径上的权重为 {found:number}；对普通商品，超过 {limit:number} 就太多。</translation>
    </message>
    <message>
      <source>A customer by {way:word} costs {cost:money} at best, more than the {worth:money} the customer is worth.</source>
      <translation>通过{way:word}赢得一名客户至少要 {cost:money}，高于客户的价值 {worth:money}。</translation>
    </message>
    <message>
      <source>Each customer brings {found:number} more by invitation: growth would never end.</source>
      <translation>每名客户通过邀请带来 {found:number} 名新客户：增长将永无止境。</translation>
    </message>
    <message>
      <source>Nobody can pay unaided: a step of the path to payment has chance 0.</source>
      <translation>无人能自行付款：付款路径中有一步的机会为 0。</translation>
    </message>
    <message>
      <source>The purse could buy each of the {count:count} people whom the product fits: expect saturation.</source>
      <translation>预算足以买下产品适合的全部 {count:count} 人：预计会饱和。</translation>
    </message>
    <message>
      <source>The purse exceeds what all people whom the product fits are worth, {worth:money}: it cannot come back.</source>
      <translation>预算超过产品适合的所有人的价值 {worth:money}：收不回来。</translation>
    </message>
    <message>
      <source>The tactics of {strategy:strategy} together multiply the odds of “{decision:word}” by {asked:number}, {given:number} after the bound; beyond {limit:number} is hard to believe.</source>
      <translation>{strategy:strategy}的战术合计使“{decision:word}”的胜算变为 {asked:number} 倍，封顶后 {given:number} 倍；超过 {limit:number} 难以置信。</translation>
    </message>
    <message>
      <source>There is no way to pay for customers: no channel and no sales.</source>
      <translation>没有花钱赢得客户的途径：既无渠道也无销售。</translation>
    </message>
    <message>
      <source>This market cannot be served at a profit: a customer costs at least {cost:money} and is worth {worth:money} within {years:number} years.</source>
      <translation>这个市场做不出利润：一名客户至少花 {cost:money}，{years:number} 年内只值 {worth:money}。</translation>
    </message>
  </context>
  <context>
    <name>fields</name>
    <message>
      <source>A</source>
      <translation>参数 a</translation>
    </message>
    <message>
      <source>About</source>
      <translation>说明</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>接受邀请</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>行动</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>活跃</translation>
    </message>
    <message>
      <source>Add to cart</source>
      <translation>加入购物车</translation>
    </message>
    <message>
      <source>Again</source>
      <translation>复购</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>对照</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>外包日价</translation>
    </message>
    <message>
      <source>Agents</source>
      <translation>客服人数</translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation>预警规则</translation>
    </message>
    <message>
      <source>Alignment</source>
      <translation>对齐</translation>
    </message>
    <message>
      <source>Alignment meetings</source>
      <translation>对齐会</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>参数 α</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>联系销售</translation>
    </message>
    <message>
      <source>Ask for help</source>
      <translation>求助</translation>
    </message>
    <message>
      <source>Ask for sales</source>
      <translation>联系销售</translation>
    </message>
    <message>
      <source>Assists</source>
      <translation>助力</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>注意率</translation>
    </message>
    <message>
      <source>Audience</source>
      <translation>受众</translation>
    </message>
    <message>
      <source>Aware</source>
      <translation>知晓</translation>
    </message>
    <message>
      <source>Awareness</source>
      <translation>知名度与口碑</translation>
    </message>
    <message>
      <source>B</source>
      <translation>参数 b</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>基准机会</translation>
    </message>
    <message>
      <source>Based on</source>
      <translation>基于</translation>
    </message>
    <message>
      <source>Baseline</source>
      <translation>基线周数</translation>
    </message>
    <message>
      <source>Begin checkout</source>
      <translation>开始结账</translation>
    </message>
    <message>
      <source>Board</source>
      <translation>看板</translation>
    </message>
    <message>
      <source>Board price</source>
      <translation>看板价格</translation>
    </message>
    <message>
      <source>Broadcast</source>
      <translation>广而告之</translation>
    </message>
    <message>
      <source>Builder</source>
      <translation>建设者</translation>
    </message>
    <message>
      <source>Builders</source>
      <translation>建设人数</translation>
    </message>
    <message>
      <source>Built by</source>
      <translation>由谁建设</translation>
    </message>
    <message>
      <source>Burst</source>
      <translation>瞬时峰值</translation>
    </message>
    <message>
      <source>Buy again</source>
      <translation>复购</translation>
    </message>
    <message>
      <source>By</source>
      <translation>幅度</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>战役</translation>
    </message>
    <message>
      <source>Cap</source>
      <translation>计入年数</translation>
    </message>
    <message>
      <source>Capacity</source>
      <translation>容量</translation>
    </message>
    <message>
      <source>Capacity shown</source>
      <translation>对外可接量</translation>
    </message>
    <message>
      <source>Careers</source>
      <translation>人员进出</translation>
    </message>
    <message>
      <source>Carry</source>
      <translation>带走</translation>
    </message>
    <message>
      <source>Cart</source>
      <translation>购物车</translation>
    </message>
    <message>
      <source>Ceiling</source>
      <translation>触达上限</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>中心</translation>
    </message>
    <message>
      <source>Centre stay</source>
      <translation>留存中心</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>把握</translation>
    </message>
    <message>
      <source>Chance</source>
      <translation>机会</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>渠道</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>渠道</translation>
    </message>
    <message>
      <source>Churned</source>
      <translation>流失</translation>
    </message>
    <message>
      <source>Click aware</source>
      <translation>知晓者点击率</translation>
    </message>
    <message>
      <source>Click price</source>
      <translation>点击价格</translation>
    </message>
    <message>
      <source>Click unaware</source>
      <translation>不知晓者点击率</translation>
    </message>
    <message>
      <source>Clustering</source>
      <translation>聚集度</translation>
    </message>
    <message>
      <source>Come back</source>
      <translation>回流</translation>
    </message>
    <message>
      <source>Commission</source>
      <translation>提成</translation>
    </message>
    <message>
      <source>Community</source>
      <translation>社群人数</translation>
    </message>
    <message>
      <source>Competitor</source>
      <translation>竞争对手</translation>
    </message>
    <message>
      <source>Complain</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Contact cost</source>
      <translation>联系成本</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>联系</translation>
    </message>
    <message>
      <source>Content network</source>
      <translation>内容网络</translation>
    </message>
    <message>
      <source>Cooling</source>
      <translation>冷却</translation>
    </message>
    <message>
      <source>Coordination</source>
      <translation>协同</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>费用</translation>
    </message>
    <message>
      <source>Cost per thousand</source>
      <translation>千次展示价格</translation>
    </message>
    <message>
      <source>Crash loss</source>
      <translation>宕机损失</translation>
    </message>
    <message>
      <source>Crew</source>
      <translation>班组人数</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>货币</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Cycle</source>
      <translation>成交周期</translation>
    </message>
    <message>
      <source>Cycle spread</source>
      <translation>周期离散</translation>
    </message>
    <message>
      <source>Damping</source>
      <translation>跟进力度</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日子</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>天数</translation>
    </message>
    <message>
      <source>Deal size</source>
      <translation>订单倍数</translation>
    </message>
    <message>
      <source>Degraded</source>
      <translation>降级损失</translation>
    </message>
    <message>
      <source>Degraded limit</source>
      <translation>降级上限</translation>
    </message>
    <message>
      <source>Degraded mode</source>
      <translation>降级模式</translation>
    </message>
    <message>
      <source>Delay</source>
      <translation>执行时滞</translation>
    </message>
    <message>
      <source>Demand</source>
      <translation>承接需求</translation>
    </message>
    <message>
      <source>Dependence</source>
      <translation>促销依赖</translation>
    </message>
    <message>
      <source>Dependence fade</source>
      <translation>依赖消退</translation>
    </message>
    <message>
      <source>Dependence gain</source>
      <translation>依赖增加</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>客服台</translation>
    </message>
    <message>
      <source>Disappointment</source>
      <translation>失望</translation>
    </message>
    <message>
      <source>Discount</source>
      <translation>折扣</translation>
    </message>
    <message>
      <source>Dormant</source>
      <translation>沉默</translation>
    </message>
    <message>
      <source>Drift</source>
      <translation>渠道漂移</translation>
    </message>
    <message>
      <source>Drop out</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Each</source>
      <translation>各区域</translation>
    </message>
    <message>
      <source>Enter shipping</source>
      <translation>填写配送</translation>
    </message>
    <message>
      <source>Every</source>
      <translation>复盘间隔</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>倍数</translation>
    </message>
    <message>
      <source>Fade</source>
      <translation>衰减半衰期</translation>
    </message>
    <message>
      <source>Fast</source>
      <translation>快</translation>
    </message>
    <message>
      <source>Fatigue</source>
      <translation>疲劳</translation>
    </message>
    <message>
      <source>Fatigue days</source>
      <translation>疲劳记忆</translation>
    </message>
    <message>
      <source>Fault loss</source>
      <translation>差错损失</translation>
    </message>
    <message>
      <source>Feedback</source>
      <translation>销售反馈</translation>
    </message>
    <message>
      <source>Feelings</source>
      <translation>感受</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>各自指标</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>适合的人</translation>
    </message>
    <message>
      <source>Floor</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>周五</translation>
    </message>
    <message>
      <source>Friend trust</source>
      <translation>朋友带来的信任</translation>
    </message>
    <message>
      <source>Friend value</source>
      <translation>朋友带来的认知</translation>
    </message>
    <message>
      <source>From day</source>
      <translation>开始日</translation>
    </message>
    <message>
      <source>From friends</source>
      <translation>来自朋友</translation>
    </message>
    <message>
      <source>Function</source>
      <translation>职能</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>增益</translation>
    </message>
    <message>
      <source>Gap</source>
      <translation>认知差距</translation>
    </message>
    <message>
      <source>Gap spread</source>
      <translation>差距离散</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>达成标准</translation>
    </message>
    <message>
      <source>Goals</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>货物</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>好感</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>等级</translation>
    </message>
    <message>
      <source>Habit a</source>
      <translation>习惯参数 a</translation>
    </message>
    <message>
      <source>Habit b</source>
      <translation>习惯参数 b</translation>
    </message>
    <message>
      <source>Half</source>
      <translation>半效量</translation>
    </message>
    <message>
      <source>Half life</source>
      <translation>半衰期</translation>
    </message>
    <message>
      <source>Half point</source>
      <translation>半程压力</translation>
    </message>
    <message>
      <source>Hand overs</source>
      <translation>交接次数</translation>
    </message>
    <message>
      <source>Handling</source>
      <translation>处理时间分布</translation>
    </message>
    <message>
      <source>Handover</source>
      <translation>交接损失</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>强推力度</translation>
    </message>
    <message>
      <source>Hard selling</source>
      <translation>强推</translation>
    </message>
    <message>
      <source>High</source>
      <translation>上限指数</translation>
    </message>
    <message>
      <source>Hiring delay</source>
      <translation>补位时间</translation>
    </message>
    <message>
      <source>Hiring fee</source>
      <translation>招聘费用</translation>
    </message>
    <message>
      <source>Holding</source>
      <translation>持有成本</translation>
    </message>
    <message>
      <source>Holds deliveries</source>
      <translation>扣住到货</translation>
    </message>
    <message>
      <source>Hollow</source>
      <translation>空心启动</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>时刻</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>小时</translation>
    </message>
    <message>
      <source>Impressions</source>
      <translation>展示次数</translation>
    </message>
    <message>
      <source>In need</source>
      <translation>有需求的人</translation>
    </message>
    <message>
      <source>Inflation</source>
      <translation>价格上涨</translation>
    </message>
    <message>
      <source>Injects</source>
      <translation>突发事件</translation>
    </message>
    <message>
      <source>Intact</source>
      <translation>包装完好</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>邀请人数</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>邀请</translation>
    </message>
    <message>
      <source>Joint</source>
      <translation>按共同目标</translation>
    </message>
    <message>
      <source>Joint goals</source>
      <translation>共同目标</translation>
    </message>
    <message>
      <source>Joint reviews</source>
      <translation>联合复盘</translation>
    </message>
    <message>
      <source>Kept gain</source>
      <translation>守约所得</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Late loss</source>
      <translation>迟复损失</translation>
    </message>
    <message>
      <source>Latency</source>
      <translation>决策时滞</translation>
    </message>
    <message>
      <source>Launch</source>
      <translation>启动方式</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>线索</translation>
    </message>
    <message>
      <source>Lead law</source>
      <translation>到货时间分布</translation>
    </message>
    <message>
      <source>Lead time</source>
      <translation>筹备期</translation>
    </message>
    <message>
      <source>Lead times</source>
      <translation>到货时间倍数</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>使用中学习</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>水位</translation>
    </message>
    <message>
      <source>Lost loss</source>
      <translation>缺货损失</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>下限指数</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>毛利率</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>Matching</source>
      <translation>匹配方式</translation>
    </message>
    <message>
      <source>Media</source>
      <translation>媒体</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>触达记忆</translation>
    </message>
    <message>
      <source>Minimum effect</source>
      <translation>最小版本效果</translation>
    </message>
    <message>
      <source>Minimum first</source>
      <translation>先上最小版本</translation>
    </message>
    <message>
      <source>Minimum work</source>
      <translation>最小版本工作量</translation>
    </message>
    <message>
      <source>Mix</source>
      <translation>组合</translation>
    </message>
    <message>
      <source>Mixing</source>
      <translation>跨社群比例</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>周一</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>资金</translation>
    </message>
    <message>
      <source>Moves</source>
      <translation>方向</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>调货成本</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>自有人脉</translation>
    </message>
    <message>
      <source>Network factor</source>
      <translation>分发倍数</translation>
    </message>
    <message>
      <source>Network price</source>
      <translation>分发价格</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>注意到</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Odds</source>
      <translation>胜算比</translation>
    </message>
    <message>
      <source>One off</source>
      <translation>一次性费用</translation>
    </message>
    <message>
      <source>Open hiring</source>
      <translation>持续招聘</translation>
    </message>
    <message>
      <source>Operations</source>
      <translation>运营</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>排队顺序</translation>
    </message>
    <message>
      <source>Ordering</source>
      <translation>订货成本</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>订单</translation>
    </message>
    <message>
      <source>Organic</source>
      <translation>自然知晓</translation>
    </message>
    <message>
      <source>Orphaned</source>
      <translation>无人跟进</translation>
    </message>
    <message>
      <source>Outreach</source>
      <translation>主动外联</translation>
    </message>
    <message>
      <source>Overload</source>
      <translation>过载线</translation>
    </message>
    <message>
      <source>Oversold</source>
      <translation>夸大代价</translation>
    </message>
    <message>
      <source>Owned</source>
      <translation>自有渠道</translation>
    </message>
    <message>
      <source>Owners</source>
      <translation>展示者</translation>
    </message>
    <message>
      <source>Pages first</source>
      <translation>首次浏览页数</translation>
    </message>
    <message>
      <source>Pages later</source>
      <translation>再次浏览页数</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>调整比例</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>合作方</translation>
    </message>
    <message>
      <source>Partners</source>
      <translation>合作方数量</translation>
    </message>
    <message>
      <source>Passed on</source>
      <translation>次日续传</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Pay</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>Peak</source>
      <translation>旺季日</translation>
    </message>
    <message>
      <source>People</source>
      <translation>人群</translation>
    </message>
    <message>
      <source>Per contact</source>
      <translation>每次联系费用</translation>
    </message>
    <message>
      <source>Per use</source>
      <translation>每次使用费用</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>周期</translation>
    </message>
    <message>
      <source>Planning</source>
      <translation>计划方式</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点数</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>订货规则</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>定位</translation>
    </message>
    <message>
      <source>Positioning</source>
      <translation>品牌定位</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精准度</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>价格</translation>
    </message>
    <message>
      <source>Price spread</source>
      <translation>价格离散</translation>
    </message>
    <message>
      <source>Prior</source>
      <translation>先验</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>小时分布</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>承诺时限</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>社会认同</translation>
    </message>
    <message>
      <source>Proof half</source>
      <translation>认同半程</translation>
    </message>
    <message>
      <source>Proof pull</source>
      <translation>认同拉力</translation>
    </message>
    <message>
      <source>Pull</source>
      <translation>吸引力</translation>
    </message>
    <message>
      <source>Pull on users</source>
      <translation>对用户的吸引力</translation>
    </message>
    <message>
      <source>Purse</source>
      <translation>预算</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>订货量</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Quit rate</source>
      <translation>离职率</translation>
    </message>
    <message>
      <source>R</source>
      <translation>参数 r</translation>
    </message>
    <message>
      <source>Ramp</source>
      <translation>爬坡期</translation>
    </message>
    <message>
      <source>Ramp width</source>
      <translation>爬坡宽度</translation>
    </message>
    <message>
      <source>Ranges</source>
      <translation>范围的抽取</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>唤回</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>参照指数</translation>
    </message>
    <message>
      <source>Referral</source>
      <translation>推荐</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>退款</translation>
    </message>
    <message>
      <source>Refund days</source>
      <translation>退款时间</translation>
    </message>
    <message>
      <source>Refund push</source>
      <translation>强推退款</translation>
    </message>
    <message>
      <source>Regions</source>
      <translation>区域</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修复时间</translation>
    </message>
    <message>
      <source>Repair law</source>
      <translation>修复时间分布</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>复购规律</translation>
    </message>
    <message>
      <source>Repeat days</source>
      <translation>复购计酬天数</translation>
    </message>
    <message>
      <source>Replications</source>
      <translation>推演次数</translation>
    </message>
    <message>
      <source>Representatives</source>
      <translation>销售人数</translation>
    </message>
    <message>
      <source>Rest</source>
      <translation>冷静期</translation>
    </message>
    <message>
      <source>Retention</source>
      <translation>留存</translation>
    </message>
    <message>
      <source>Return cost</source>
      <translation>退货成本</translation>
    </message>
    <message>
      <source>Return order</source>
      <translation>退货</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>退回比例</translation>
    </message>
    <message>
      <source>Returns</source>
      <translation>退货</translation>
    </message>
    <message>
      <source>Reversion</source>
      <translation>信任回归</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>盘点间隔</translation>
    </message>
    <message>
      <source>Reviews</source>
      <translation>复盘</translation>
    </message>
    <message>
      <source>Reward</source>
      <translation>奖励</translation>
    </message>
    <message>
      <source>Rework</source>
      <translation>返工</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>正确率</translation>
    </message>
    <message>
      <source>Routing</source>
      <translation>分配规则</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>模拟行数</translation>
    </message>
    <message>
      <source>Safety</source>
      <translation>安全库存</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>销售</translation>
    </message>
    <message>
      <source>Salvage</source>
      <translation>残值</translation>
    </message>
    <message>
      <source>Satisfied</source>
      <translation>满意线</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>周六</translation>
    </message>
    <message>
      <source>Season</source>
      <translation>季节</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>参会人数</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Segments</source>
      <translation>人群细分</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>价格敏感度</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>服务</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>严重程度</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>Shared board</source>
      <translation>共享看板</translation>
    </message>
    <message>
      <source>Shelf life</source>
      <translation>保质期</translation>
    </message>
    <message>
      <source>Shipped rules</source>
      <translation>自带规则</translation>
    </message>
    <message>
      <source>Shop</source>
      <translation>选购</translation>
    </message>
    <message>
      <source>Shopping</source>
      <translation>付款路径</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>签约</translation>
    </message>
    <message>
      <source>Silence</source>
      <translation>沉默影响</translation>
    </message>
    <message>
      <source>Silent after</source>
      <translation>沉默判定</translation>
    </message>
    <message>
      <source>Silent days</source>
      <translation>沉默天数</translation>
    </message>
    <message>
      <source>Site</source>
      <translation>站点</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>人数</translation>
    </message>
    <message>
      <source>Skill spread</source>
      <translation>能力离散</translation>
    </message>
    <message>
      <source>Skills</source>
      <translation>已知能力</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>曲线陡度</translation>
    </message>
    <message>
      <source>Slow</source>
      <translation>慢</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Spent</source>
      <translation>已花金额</translation>
    </message>
    <message>
      <source>Spill</source>
      <translation>波及</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>责任分成</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>离散</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>阶段</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始日期</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>留存</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步长</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>库存</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>仓储</translation>
    </message>
    <message>
      <source>Strategies</source>
      <translation>策略</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>周日</translation>
    </message>
    <message>
      <source>Supervision</source>
      <translation>督导</translation>
    </message>
    <message>
      <source>Supervision half</source>
      <translation>督导半数</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>督导薪酬</translation>
    </message>
    <message>
      <source>Supply</source>
      <translation>供应</translation>
    </message>
    <message>
      <source>Sweep</source>
      <translation>扫描</translation>
    </message>
    <message>
      <source>Swing</source>
      <translation>季节幅度</translation>
    </message>
    <message>
      <source>Tactic</source>
      <translation>战术</translation>
    </message>
    <message>
      <source>Tactics</source>
      <translation>战术</translation>
    </message>
    <message>
      <source>Targeting</source>
      <translation>定向方式</translation>
    </message>
    <message>
      <source>Tenure</source>
      <translation>在职时间</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>周四</translation>
    </message>
    <message>
      <source>Tickets</source>
      <translation>工单</translation>
    </message>
    <message>
      <source>Tickets active</source>
      <translation>活跃者工单</translation>
    </message>
    <message>
      <source>Tickets customer</source>
      <translation>客户工单</translation>
    </message>
    <message>
      <source>Tickets order</source>
      <translation>订单工单</translation>
    </message>
    <message>
      <source>Tiers</source>
      <translation>客户层级</translation>
    </message>
    <message>
      <source>Tired quits</source>
      <translation>疲劳离职</translation>
    </message>
    <message>
      <source>Tiredness</source>
      <translation>疲惫</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>To</source>
      <translation>目标定位</translation>
    </message>
    <message>
      <source>To demand</source>
      <translation>承接需求占比</translation>
    </message>
    <message>
      <source>Told factor</source>
      <translation>口碑遗忘倍数</translation>
    </message>
    <message>
      <source>Touches</source>
      <translation>外联速度</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>运营类别</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>已培训</translation>
    </message>
    <message>
      <source>Trainer</source>
      <translation>讲师费</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>培训</translation>
    </message>
    <message>
      <source>Trials</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Trust</source>
      <translation>信任</translation>
    </message>
    <message>
      <source>Trust reference</source>
      <translation>参照信任</translation>
    </message>
    <message>
      <source>Trust spread</source>
      <translation>信任离散</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>真实价值</translation>
    </message>
    <message>
      <source>Truth others</source>
      <translation>对其他人的真实价值</translation>
    </message>
    <message>
      <source>Truth spread</source>
      <translation>真实价值离散</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>周二</translation>
    </message>
    <message>
      <source>Unaware</source>
      <translation>不知晓</translation>
    </message>
    <message>
      <source>Unhappy</source>
      <translation>不满线</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>结束日</translation>
    </message>
    <message>
      <source>Untrained gain</source>
      <translation>未培训所得</translation>
    </message>
    <message>
      <source>Untrained speed</source>
      <translation>未培训速度</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>使用</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>价值感</translation>
    </message>
    <message>
      <source>Value reference</source>
      <translation>参照价值感</translation>
    </message>
    <message>
      <source>Views seen</source>
      <translation>可见的曝光</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>到访</translation>
    </message>
    <message>
      <source>Visitor</source>
      <translation>访客</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>到访</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>声量份额</translation>
    </message>
    <message>
      <source>Wage</source>
      <translation>薪酬</translation>
    </message>
    <message>
      <source>Wait</source>
      <translation>等货</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>观察指标</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>周三</translation>
    </message>
    <message>
      <source>Weekly</source>
      <translation>每周费用</translation>
    </message>
    <message>
      <source>Weekly budget</source>
      <translation>每周预算</translation>
    </message>
    <message>
      <source>Weeks</source>
      <translation>连续周数</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Who tells</source>
      <translation>谁来传播</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>回看天数</translation>
    </message>
    <message>
      <source>Within</source>
      <translation>社群内比例</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>口碑强度</translation>
    </message>
  </context>
  <context>
    <name>grades</name>
    <message>
      <source>assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>folklore</source>
      <translation>经验之谈</translation>
    </message>
    <message>
      <source>measured data or a paper</source>
      <translation>实测数据或论文</translation>
    </message>
    <message>
      <source>survey</source>
      <translation>调查</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>A Latin hypercube takes each stripe of every number once; Sobol points fill the space evenly.</source>
      <translation>拉丁超立方在每个数值的每一段中恰取一次；Sobol 点均匀填满整个空间。</translation>
    </message>
    <message>
      <source>A board of live figures that all share.</source>
      <translation>所有人共用的实时数据看板。</translation>
    </message>
    <message>
      <source>A list takes the values side by side, a grid every one with every other.</source>
      <translation>列表把各数值逐项并列取用，网格则取所有组合。</translation>
    </message>
    <message>
      <source>A minimum version goes live first, where the market has projects.</source>
      <translation>市场有项目时，先上线最小版本。</translation>
    </message>
    <message>
      <source>Agents at the service desk.</source>
      <translation>服务台的客服人数。</translation>
    </message>
    <message>
      <source>Alert rules, by name.</source>
      <translation>预警规则，按名称。</translation>
    </message>
    <message>
      <source>Alignment meetings.</source>
      <translation>对齐会次数。</translation>
    </message>
    <message>
      <source>Alignment meetings; an amount of 1 is one a week.</source>
      <translation>对齐会；量为 1 即每周一次。</translation>
    </message>
    <message>
      <source>All look at one board of live figures.</source>
      <translation>大家看同一块实时数据看板。</translation>
    </message>
    <message>
      <source>Amount that brings half of it; 0: any amount brings all of it.</source>
      <translation>达到一半增益所需的量；0 为有就全得。</translation>
    </message>
    <message>
      <source>Asking for sales, per day of use of an active person.</source>
      <translation>活跃者每个使用日联系销售的机会。</translation>
    </message>
    <message>
      <source>Badly executed orders that are sent back.</source>
      <translation>执行不当的订单被退回的比例。</translation>
    </message>
    <message>
      <source>Base stock or reorder point of the region; with a forecast, the most it may be.</source>
      <translation>该区域的基准库存或再订货点；按预测时为上限。</translation>
    </message>
    <message>
      <source>Beta shape a of the chance to drop out.</source>
      <translation>退出机会的 Beta 分布形状 a。</translation>
    </message>
    <message>
      <source>Beta shape a of the chance to end a period.</source>
      <translation>期末不再续费机会的 Beta 分布形状 a。</translation>
    </message>
    <message>
      <source>Beta shape a of the chance to lose the habit on a day.</source>
      <translation>一天内失去习惯机会的 Beta 分布形状 a。</translation>
    </message>
    <message>
      <source>Beta shape b of the chance to drop out.</source>
      <translation>退出机会的 Beta 分布形状 b。</translation>
    </message>
    <message>
      <source>Beta shape b of the chance to end a period.</source>
      <translation>期末不再续费机会的 Beta 分布形状 b。</translation>
    </message>
    <message>
      <source>Beta shape b of the chance to lose the habit on a day.</source>
      <translation>一天内失去习惯机会的 Beta 分布形状 b。</translation>
    </message>
    <message>
      <source>Both pulls go with (our price ÷ its price) to this power.</source>
      <translation>两种吸引力都乘以（我方价格 ÷ 对手价格）的这个次方。</translation>
    </message>
    <message>
      <source>Builders in one's own team.</source>
      <translation>自有团队的建设人数。</translation>
    </message>
    <message>
      <source>Builders who work on it at a time.</source>
      <translation>同时投入的建设人数。</translation>
    </message>
    <message>
      <source>By how much at least, of what it is compared with.</source>
      <translation>相对对照值至少变动多少。</translation>
    </message>
    <message>
      <source>By the joint goal, whatever goals the reviews follow.</source>
      <translation>不论复盘采用何种目标，都按共同目标分配。</translation>
    </message>
    <message>
      <source>Campaigns, by name.</source>
      <translation>各战役，按名称。</translation>
    </message>
    <message>
      <source>Capacity bought beyond what stands there.</source>
      <translation>在现有之外购买的容量。</translation>
    </message>
    <message>
      <source>Chance of the reference person at one occasion.</source>
      <translation>参照人在一次机会中的概率。</translation>
    </message>
    <message>
      <source>Chance that a signed deal is cancelled and refunded.</source>
      <translation>签约后取消并退款的概率。</translation>
    </message>
    <message>
      <source>Chance that an aware person clicks.</source>
      <translation>知晓者点击的概率。</translation>
    </message>
    <message>
      <source>Chance that an unaware person clicks.</source>
      <translation>不知晓者点击的概率。</translation>
    </message>
    <message>
      <source>Chance that noticing an advertisement leaves a trace; a click always does.</source>
      <translation>注意到广告后留下记录的概率；点击总会留下记录。</translation>
    </message>
    <message>
      <source>Chance that the first touch of a person brings a lead.</source>
      <translation>首次外联带来线索的概率。</translation>
    </message>
    <message>
      <source>Chance to notice on a day one is reached.</source>
      <translation>被触达当天注意到的概率。</translation>
    </message>
    <message>
      <source>Channels concerned; none means all.</source>
      <translation>涉及的渠道；不填即为全部。</translation>
    </message>
    <message>
      <source>Channels whose targeting can learn; none means all that choose whom they address.</source>
      <translation>定向可以学习的渠道；不填则为所有能选择受众的渠道。</translation>
    </message>
    <message>
      <source>Complaining, per late or missing answer.</source>
      <translation>每次迟复或不复引起投诉的机会。</translation>
    </message>
    <message>
      <source>Cost of a builder, all in.</source>
      <translation>一名建设者的全部成本。</translation>
    </message>
    <message>
      <source>Cost of a representative, all in but commission.</source>
      <translation>一名销售的全部成本，不含提成。</translation>
    </message>
    <message>
      <source>Cost of a supervisor, all in.</source>
      <translation>一名督导的全部成本。</translation>
    </message>
    <message>
      <source>Cost of an agent, all in.</source>
      <translation>一名客服的全部成本。</translation>
    </message>
    <message>
      <source>Cost of an hour of somebody who sits in, all in.</source>
      <translation>一名参会者一小时的全部成本。</translation>
    </message>
    <message>
      <source>Cost of finding a newcomer.</source>
      <translation>招到一名新人的费用。</translation>
    </message>
    <message>
      <source>Customers that each channel is thought to have brought before figures are read.</source>
      <translation>读取数据之前，假定每个渠道已带来的客户数。</translation>
    </message>
    <message>
      <source>Day for which it is planned.</source>
      <translation>计划启动日。</translation>
    </message>
    <message>
      <source>Day from which it is there.</source>
      <translation>从哪一天起出现。</translation>
    </message>
    <message>
      <source>Day on which it begins to move.</source>
      <translation>开始移动的日子。</translation>
    </message>
    <message>
      <source>Day on which it ends.</source>
      <translation>结束的日子。</translation>
    </message>
    <message>
      <source>Day on which it happens, counted from 0.</source>
      <translation>发生在第几天，从 0 数起。</translation>
    </message>
    <message>
      <source>Day on which work on it starts.</source>
      <translation>开始筹备的日子。</translation>
    </message>
    <message>
      <source>Days a payment covers.</source>
      <translation>一次付款覆盖的天数。</translation>
    </message>
    <message>
      <source>Days after the first order in which repeat orders pay the margin too.</source>
      <translation>首单之后多少天内的复购也付分成。</translation>
    </message>
    <message>
      <source>Days before somebody is contacted again.</source>
      <translation>再次联系同一人之前的天数。</translation>
    </message>
    <message>
      <source>Days between looks at the stock; 0: after every order.</source>
      <translation>两次盘点之间的天数；0 表示每单之后都看。</translation>
    </message>
    <message>
      <source>Days between reviews: 7 weekly, 30 monthly, 91 quarterly; 0: none.</source>
      <translation>两次复盘之间的天数：7 为每周，30 为每月，91 为每季；0 为不复盘。</translation>
    </message>
    <message>
      <source>Days for which a channel's unspent demand money stays open.</source>
      <translation>渠道未花完的需求预算可留用的天数。</translation>
    </message>
    <message>
      <source>Days for which a touch counts.</source>
      <translation>一次触点的有效天数。</translation>
    </message>
    <message>
      <source>Days for which goods keep once arrived; 0: for ever.</source>
      <translation>货到之后可存放的天数；0 表示不限。</translation>
    </message>
    <message>
      <source>Days for which it lasts.</source>
      <translation>持续的天数。</translation>
    </message>
    <message>
      <source>Days for which it runs.</source>
      <translation>持续天数。</translation>
    </message>
    <message>
      <source>Days for which the halves are watched.</source>
      <translation>对两半人群观察的天数。</translation>
    </message>
    <message>
      <source>Days of demand that a forecast, or dynamic matching, looks back on.</source>
      <translation>预测或动态匹配回看多少天的需求。</translation>
    </message>
    <message>
      <source>Days of practice until it works in full.</source>
      <translation>练到完全见效所需的天数。</translation>
    </message>
    <message>
      <source>Days that it takes.</source>
      <translation>需要的天数。</translation>
    </message>
    <message>
      <source>Days without use or order after which somebody counts as silent.</source>
      <translation>多少天没有使用或下单即算沉默。</translation>
    </message>
    <message>
      <source>Deliveries due meanwhile arrive when it is over.</source>
      <translation>期间应到的货等结束后才到。</translation>
    </message>
    <message>
      <source>Demand on Fridays.</source>
      <translation>周五的需求。</translation>
    </message>
    <message>
      <source>Demand on Mondays.</source>
      <translation>周一的需求。</translation>
    </message>
    <message>
      <source>Demand on Saturdays.</source>
      <translation>周六的需求。</translation>
    </message>
    <message>
      <source>Demand on Sundays.</source>
      <translation>周日的需求。</translation>
    </message>
    <message>
      <source>Demand on Thursdays.</source>
      <translation>周四的需求。</translation>
    </message>
    <message>
      <source>Demand on Tuesdays.</source>
      <translation>周二的需求。</translation>
    </message>
    <message>
      <source>Demand on Wednesdays.</source>
      <translation>周三的需求。</translation>
    </message>
    <message>
      <source>Dependence lost by an order at full price.</source>
      <translation>一次原价下单减少的促销依赖。</translation>
    </message>
    <message>
      <source>Evidence grade of its numbers.</source>
      <translation>这些数字的证据等级。</translation>
    </message>
    <message>
      <source>First day, such as 2026-01-31.</source>
      <translation>第一天，例如 2026-01-31。</translation>
    </message>
    <message>
      <source>For how long an earlier touch counts.</source>
      <translation>先前的外联在多长时间内算数。</translation>
    </message>
    <message>
      <source>From live to full effect.</source>
      <translation>从上线到完全见效的时间。</translation>
    </message>
    <message>
      <source>From reading the figures to deciding, where coordination is not simulated.</source>
      <translation>从看到数据到作出决定的时间，用于未模拟协同时。</translation>
    </message>
    <message>
      <source>From the decision until it is done.</source>
      <translation>从决定到执行的时间。</translation>
    </message>
    <message>
      <source>From the start of work until it is live; where the market has projects, days of work of its crew.</source>
      <translation>从动工到上线的时间；市场有项目时，为班组的工作天数。</translation>
    </message>
    <message>
      <source>Functions answer for the joint return.</source>
      <translation>各职能对共同回报负责。</translation>
    </message>
    <message>
      <source>Gamma scale parameter of order rates.</source>
      <translation>下单频率 Gamma 分布的尺度参数。</translation>
    </message>
    <message>
      <source>Gamma shape of order rates.</source>
      <translation>下单频率 Gamma 分布的形状参数。</translation>
    </message>
    <message>
      <source>Goals on the joint return.</source>
      <translation>以共同回报为目标。</translation>
    </message>
    <message>
      <source>Goods in one delivery, by reorder point; 0: what is missing.</source>
      <translation>再订货点下一次到货的数量；0 表示缺多少订多少。</translation>
    </message>
    <message>
      <source>Goods placed for it beyond the usual level, from when it is heard of.</source>
      <translation>得知后为其在常规水平之外铺的货。</translation>
    </message>
    <message>
      <source>Goods stay in their region, or go to where demand appears.</source>
      <translation>货品留在本区域，或流向需求出现的地方。</translation>
    </message>
    <message>
      <source>Groups that tactics can address; none means one group.</source>
      <translation>战术可以针对的人群；不填即为同一群人。</translation>
    </message>
    <message>
      <source>Half-life of awareness; 0 means it is never forgotten.</source>
      <translation>知名度的半衰期；0 表示永不遗忘。</translation>
    </message>
    <message>
      <source>Half-life of the effect after the ramp: novelty wears off; 0 means it lasts.</source>
      <translation>爬坡之后效果的半衰期：新鲜感会消退；0 表示一直有效。</translation>
    </message>
    <message>
      <source>Half-life of the pressure after it was paid for.</source>
      <translation>付费之后压力的半衰期。</translation>
    </message>
    <message>
      <source>Handling of a returned order.</source>
      <translation>处理一次退货的费用。</translation>
    </message>
    <message>
      <source>Hired by the day, as many as it takes, or builders of one's own.</source>
      <translation>按天外包、要多少有多少，或用自有团队。</translation>
    </message>
    <message>
      <source>Hour of the day at which it begins.</source>
      <translation>从当天几点开始。</translation>
    </message>
    <message>
      <source>Hours a builder works.</source>
      <translation>一名建设者的工时。</translation>
    </message>
    <message>
      <source>Hours an agent works on a working day.</source>
      <translation>客服每个工作日的工时。</translation>
    </message>
    <message>
      <source>Hours of everybody at a review.</source>
      <translation>一次复盘所有参加者工时的费用。</translation>
    </message>
    <message>
      <source>Hours on a working day.</source>
      <translation>每个工作日的工时。</translation>
    </message>
    <message>
      <source>Hours that one unit of it takes of each who sits in.</source>
      <translation>每一单位占用每位参会者的小时数。</translation>
    </message>
    <message>
      <source>Hours until it is repaired.</source>
      <translation>修复所需的小时。</translation>
    </message>
    <message>
      <source>How alike the members of a community are in fit.</source>
      <translation>同一社群的人在适合度上有多相像。</translation>
    </message>
    <message>
      <source>How far a week's shares follow the returns seen.</source>
      <translation>一周内份额跟随所见回报的程度。</translation>
    </message>
    <message>
      <source>How far ahead it must be to be kept; 0: whichever looks better.</source>
      <translation>须领先多少才保留；0 为看起来较好者即保留。</translation>
    </message>
    <message>
      <source>How far ahead the remaining value of customers is counted.</source>
      <translation>客户剩余价值向后计算多少年。</translation>
    </message>
    <message>
      <source>How far perceived value starts below the truth.</source>
      <translation>初始价值感比真实价值低多少。</translation>
    </message>
    <message>
      <source>How far the year's best day lies above the mean.</source>
      <translation>一年中最旺的一天高出平均多少。</translation>
    </message>
    <message>
      <source>How handling times are spread about their mean.</source>
      <translation>处理时间围绕均值怎样分布。</translation>
    </message>
    <message>
      <source>How hard representatives push, from 0 to 1.</source>
      <translation>销售推得多用力，0 到 1。</translation>
    </message>
    <message>
      <source>How it catches demand, if it does.</source>
      <translation>怎样承接已有需求（如果承接）。</translation>
    </message>
    <message>
      <source>How it makes itself noticed, if it does.</source>
      <translation>怎样引起注意（如果引起）。</translation>
    </message>
    <message>
      <source>How lead times are spread: not at all, evenly up to twice the mean, or exponentially.</source>
      <translation>到货时间怎样分布：固定、均匀至均值两倍、或指数分布。</translation>
    </message>
    <message>
      <source>How long before their day operations hear of plans.</source>
      <translation>运营提前多久得知计划。</translation>
    </message>
    <message>
      <source>How long the strategies run.</source>
      <translation>策略推演的天数。</translation>
    </message>
    <message>
      <source>How many points are taken.</source>
      <translation>取多少个点。</translation>
    </message>
    <message>
      <source>How many times faster users leave at equal prices.</source>
      <translation>价格相同时用户离开快多少倍。</translation>
    </message>
    <message>
      <source>How many times slower a friend's word is forgotten.</source>
      <translation>朋友的话被遗忘得慢多少倍。</translation>
    </message>
    <message>
      <source>How much a full index more raises the precision of media.</source>
      <translation>指数每升高 1，投放精准度提高多少。</translation>
    </message>
    <message>
      <source>How much full fatigue adds to the rate of quitting.</source>
      <translation>完全疲劳使离职率增加多少。</translation>
    </message>
    <message>
      <source>How much full social proof lifts the trust a person drifts to.</source>
      <translation>充分的社会认同使人回归的信任提高多少。</translation>
    </message>
    <message>
      <source>How much of the way it goes.</source>
      <translation>朝新组合调整多大一部分。</translation>
    </message>
    <message>
      <source>How much order values differ.</source>
      <translation>订单金额的差异程度。</translation>
    </message>
    <message>
      <source>How often its preparation waits for a decision of others.</source>
      <translation>筹备中等待他人决策的次数。</translation>
    </message>
    <message>
      <source>How ranges are drawn: in each race alone, or evenly over each four races in a row.</source>
      <translation>范围如何抽取：每次推演各自独立，或在每连续四次推演之间均匀分布。</translation>
    </message>
    <message>
      <source>How repair times are spread: not at all, evenly up to twice the mean, or exponentially.</source>
      <translation>修复时间怎样分布：固定、均匀至均值两倍、或指数分布。</translation>
    </message>
    <message>
      <source>How soon it is acted upon: at the next review, after deciding, at once.</source>
      <translation>多快处理：等到下次复盘、经过决策、立即处理。</translation>
    </message>
    <message>
      <source>How the odds (of a hazard: the rate) of the decision change.</source>
      <translation>这项决定的胜算（持续风险则为速率）乘以多少。</translation>
    </message>
    <message>
      <source>Idle representatives reach out to people by themselves.</source>
      <translation>空闲的销售自己去外联。</translation>
    </message>
    <message>
      <source>Impressions that all partners make, where they broadcast.</source>
      <translation>合作方广而告之时全部合作方的展示次数。</translation>
    </message>
    <message>
      <source>Impressions that one owner makes on a day.</source>
      <translation>一名展示者一天带来的展示次数。</translation>
    </message>
    <message>
      <source>Index at which the market's precision was read.</source>
      <translation>市场所列精准度对应的指数。</translation>
    </message>
    <message>
      <source>Index from which they wait least.</source>
      <translation>决策等待最短的起始指数。</translation>
    </message>
    <message>
      <source>Index of separate departments.</source>
      <translation>各自为政时的指数。</translation>
    </message>
    <message>
      <source>Index up to which decisions wait longest.</source>
      <translation>指数不高于此时决策等待最长。</translation>
    </message>
    <message>
      <source>Interest, loss and ageing of goods on hand, as a share of what they cost.</source>
      <translation>在库货品的利息、损耗与老化，占其成本的比例。</translation>
    </message>
    <message>
      <source>It counts as a friend's word: it raises trust and value, and is forgotten more slowly.</source>
      <translation>算作朋友的话：提高信任与价值感，也忘得更慢。</translation>
    </message>
    <message>
      <source>It runs from its day on, ready or not, or once everything is live.</source>
      <translation>到期即启动（不论是否就绪），或全部上线后启动。</translation>
    </message>
    <message>
      <source>Its price, as a multiple of our list price.</source>
      <translation>对手价格相当于我方标价的倍数。</translation>
    </message>
    <message>
      <source>Its share of voice: paid noticing that is lost to us.</source>
      <translation>对手的声量份额：我方因此失去的付费注意。</translation>
    </message>
    <message>
      <source>Joint looks at the figures.</source>
      <translation>共同看数据的复盘次数。</translation>
    </message>
    <message>
      <source>Joint looks at the figures; an amount of 1 is one a week.</source>
      <translation>共同看数据的复盘；量为 1 即每周一次。</translation>
    </message>
    <message>
      <source>Kind of targeting, one that the channel offers.</source>
      <translation>定向方式，须是该渠道提供的。</translation>
    </message>
    <message>
      <source>Largest share of people reached on a day.</source>
      <translation>一天最多能触达的人群比例。</translation>
    </message>
    <message>
      <source>Last use or order at most so many days ago; 0: however long ago.</source>
      <translation>最近一次使用或下单不超过这些天；0 表示不限。</translation>
    </message>
    <message>
      <source>Leads a representative brings from the own network.</source>
      <translation>一名销售凭自有人脉带来的线索。</translation>
    </message>
    <message>
      <source>Least share of the money left to a channel.</source>
      <translation>一个渠道至少保留的预算占比。</translation>
    </message>
    <message>
      <source>Levels as stated, or from the demand of the last days.</source>
      <translation>水位按设定，或按最近几天的需求。</translation>
    </message>
    <message>
      <source>Load of an hour's busiest minutes, over its mean.</source>
      <translation>一小时中最忙几分钟的负载与均值之比。</translation>
    </message>
    <message>
      <source>Load the site bears without anything bought.</source>
      <translation>什么都不买时站点能承受的负载。</translation>
    </message>
    <message>
      <source>Load, over capacity, that the degraded mode still bears.</source>
      <translation>降级模式仍能承受的负载（相对容量）。</translation>
    </message>
    <message>
      <source>Mean tenure (exponential) of those found in the team on day 0.</source>
      <translation>第 0 天在队人员的平均在职时间（指数分布）。</translation>
    </message>
    <message>
      <source>Mean time a full representative works on a lead.</source>
      <translation>熟手处理一条线索的平均时间。</translation>
    </message>
    <message>
      <source>Mean time a lead waits for a representative (exponential).</source>
      <translation>线索等待销售的平均时间（指数分布）。</translation>
    </message>
    <message>
      <source>Mean time a ticket waits before its sender gives up (exponential).</source>
      <translation>工单等到提交人放弃的平均时间（指数分布）。</translation>
    </message>
    <message>
      <source>Mean time a trained agent works on a ticket.</source>
      <translation>受过培训的客服处理一张工单的平均时间。</translation>
    </message>
    <message>
      <source>Mean time from an order of goods to their arrival.</source>
      <translation>从订货到到货的平均时间。</translation>
    </message>
    <message>
      <source>Mean time from the end of an overload to the site's return.</source>
      <translation>从过载结束到站点恢复的平均时间。</translation>
    </message>
    <message>
      <source>Mean value of an order or a period.</source>
      <translation>一单或一个周期的平均金额。</translation>
    </message>
    <message>
      <source>Media channels on offer, by name.</source>
      <translation>可购买的媒体渠道。</translation>
    </message>
    <message>
      <source>Median time from the talks to the decision; 0: at once.</source>
      <translation>从洽谈到决定的中位时间；0 表示当场决定。</translation>
    </message>
    <message>
      <source>Memory of fatigue (exponentially weighted).</source>
      <translation>疲劳的记忆长度（指数加权）。</translation>
    </message>
    <message>
      <source>Money paid so far, at least.</source>
      <translation>至今付款至少多少。</translation>
    </message>
    <message>
      <source>Most by which a channel's share of the money grows in a week.</source>
      <translation>一个渠道的预算占比一周内最多增长多少。</translation>
    </message>
    <message>
      <source>Most of the money given to one channel.</source>
      <translation>给一个渠道的预算占比上限。</translation>
    </message>
    <message>
      <source>Name on the screen.</source>
      <translation>界面上显示的名称。</translation>
    </message>
    <message>
      <source>Name on the screen; else the strategy's own name.</source>
      <translation>界面上显示的名称；不填则用策略自己的名字。</translation>
    </message>
    <message>
      <source>Name, note and base of each strategy.</source>
      <translation>每个策略的名称、备注与所基于的策略。</translation>
    </message>
    <message>
      <source>Numbers that a batch runs at many values, each point as a study of its own.</source>
      <translation>批量运行时取多个值的数值，每个点都是一个独立的研究。</translation>
    </message>
    <message>
      <source>Odds ratio by decision.</source>
      <translation>各项决定的胜算比。</translation>
    </message>
    <message>
      <source>One goal, contribution, or each function's own figure.</source>
      <translation>共同的一个目标（贡献毛利），或各职能自己的指标。</translation>
    </message>
    <message>
      <source>One value of the number that is swept.</source>
      <translation>被扫描数值的一个取值。</translation>
    </message>
    <message>
      <source>Only people without use or order for more than so many days.</source>
      <translation>只针对超过这些天没有使用或下单的人。</translation>
    </message>
    <message>
      <source>Order whatever the level lacks, or a quantity at the level.</source>
      <translation>缺多少订多少，或到水位时订一批。</translation>
    </message>
    <message>
      <source>Orders for which the right goods are picked and placed, without supervision.</source>
      <translation>无督导时拣放正确的订单比例。</translation>
    </message>
    <message>
      <source>Orders placed so far, at least.</source>
      <translation>至今下单至少多少次。</translation>
    </message>
    <message>
      <source>Orders that one of its customers places.</source>
      <translation>对手一名客户的下单数。</translation>
    </message>
    <message>
      <source>Orders whose packaging fits and holds, without supervision.</source>
      <translation>无督导时包装合适且完好的订单比例。</translation>
    </message>
    <message>
      <source>Outcomes after which half of that is reached.</source>
      <translation>达到其一半所需的结果数。</translation>
    </message>
    <message>
      <source>Outcomes of leads are fed back to those who choose whom channels address.</source>
      <translation>线索的结果反馈给决定渠道受众的人。</translation>
    </message>
    <message>
      <source>Overloaded, the site serves poorer pages instead of crashing.</source>
      <translation>过载时站点提供简化页面而不宕机。</translation>
    </message>
    <message>
      <source>Owners who make it seen, where the budget pays for running it.</source>
      <translation>谁让它被看见；预算用于运营该渠道。</translation>
    </message>
    <message>
      <source>Pages are served by a content network.</source>
      <translation>页面由内容网络提供。</translation>
    </message>
    <message>
      <source>Paid at each order of somebody in the audience.</source>
      <translation>受众中的人每下一单支付一次。</translation>
    </message>
    <message>
      <source>Paid for each person contacted.</source>
      <translation>每联系一人支付一次。</translation>
    </message>
    <message>
      <source>Paid for it beside the usual budget.</source>
      <translation>常规预算之外为其支付的费用。</translation>
    </message>
    <message>
      <source>Paid for moving from one end to the middle, pro rata.</source>
      <translation>从一端移到中间的费用，按比例计。</translation>
    </message>
    <message>
      <source>Paid once, when work on it starts.</source>
      <translation>开始筹备时一次付清。</translation>
    </message>
    <message>
      <source>Paid to both sides for an accepted invitation.</source>
      <translation>邀请被接受时付给双方。</translation>
    </message>
    <message>
      <source>Paid while it is live.</source>
      <translation>上线期间持续支付。</translation>
    </message>
    <message>
      <source>Part of a day's impressions that is passed on the next day.</source>
      <translation>当天展示中次日继续传播的比例。</translation>
    </message>
    <message>
      <source>Part of a signed deal's first year that is commission.</source>
      <translation>签约首年金额中作为提成的部分。</translation>
    </message>
    <message>
      <source>Part of all people who take part, half of them on each side.</source>
      <translation>参加测试者占全体的比例，两边各一半。</translation>
    </message>
    <message>
      <source>Part of its effect that a minimum version has.</source>
      <translation>最小版本所具效果的比例。</translation>
    </message>
    <message>
      <source>Part of its work that a minimum version takes; 1: there is none.</source>
      <translation>最小版本所需工作的比例；1 为没有最小版本。</translation>
    </message>
    <message>
      <source>Part of that loss that each touch takes to the community.</source>
      <translation>这份损失中每次接触波及社群的部分。</translation>
    </message>
    <message>
      <source>Part of the budget for catching demand, where a channel does both.</source>
      <translation>渠道兼做两者时，用于承接需求的预算比例。</translation>
    </message>
    <message>
      <source>Part of the desk's speed that it takes.</source>
      <translation>客服台速度被削弱的比例。</translation>
    </message>
    <message>
      <source>Part of the gap between perceived and true value closed at a contact.</source>
      <translation>每次联系缩小价值感与真实价值差距的比例。</translation>
    </message>
    <message>
      <source>Part of the gap to the true value closed by a friend's word.</source>
      <translation>朋友的一句话缩小与真实价值差距的比例。</translation>
    </message>
    <message>
      <source>Part of the gap to the true value closed by one day of use.</source>
      <translation>使用一天缩小与真实价值差距的比例。</translation>
    </message>
    <message>
      <source>Part of the joint return for which planning answers, the rest operations.</source>
      <translation>共同回报中由策划负责的部分，其余由运营负责。</translation>
    </message>
    <message>
      <source>Part of the missing dependence on promotions gained at a contact.</source>
      <translation>每次联系增加的促销依赖（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Part of the missing dependence on promotions gained by a discounted order.</source>
      <translation>一次折扣订单增加的促销依赖（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Part of the missing trust an invitation from a friend gives.</source>
      <translation>朋友邀请增加的信任（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Part of the missing trust gained at a contact.</source>
      <translation>每次联系增加的信任（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Part of the missing trust gained from a friend's word.</source>
      <translation>朋友的话增加的信任（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Part of the stock that is not placed.</source>
      <translation>未铺到位的库存比例。</translation>
    </message>
    <message>
      <source>Part of the waste that all outcomes in the world could save.</source>
      <translation>再多的结果最多能省下的浪费比例。</translation>
    </message>
    <message>
      <source>Part of the way back to the own level of trust a day.</source>
      <translation>信任每天向本人水平回归的比例。</translation>
    </message>
    <message>
      <source>Part of the won trust that an untrained agent's answer wins.</source>
      <translation>未培训客服的答复能赢得的那部分信任。</translation>
    </message>
    <message>
      <source>Part of the work on projects that it saves while it is live.</source>
      <translation>上线期间为其他项目节省的工作比例。</translation>
    </message>
    <message>
      <source>Part of their cost that goods gone bad still bring.</source>
      <translation>变质货品还能收回的成本比例。</translation>
    </message>
    <message>
      <source>Part of what is done that is done again without any coordination.</source>
      <translation>毫无协同时已做工作中需要返工的比例。</translation>
    </message>
    <message>
      <source>Part of what is missing to full coordination that it closes in full.</source>
      <translation>完全见效时弥补的协同缺口比例。</translation>
    </message>
    <message>
      <source>Partners engaged of those on offer, where partners run the channel.</source>
      <translation>由合作方运营时，启用的合作方比例。</translation>
    </message>
    <message>
      <source>Partners who run it for a margin of the orders they bring, instead of a fee.</source>
      <translation>合作方按带来的订单分成，而不收费。</translation>
    </message>
    <message>
      <source>People a new customer invites.</source>
      <translation>一名新客户邀请的人数。</translation>
    </message>
    <message>
      <source>People an idle representative reaches out to.</source>
      <translation>空闲销售外联的人数。</translation>
    </message>
    <message>
      <source>People in the market.</source>
      <translation>市场总人数。</translation>
    </message>
    <message>
      <source>People of the function who sit in.</source>
      <translation>该职能的参会人数。</translation>
    </message>
    <message>
      <source>People who are its customers on its first day.</source>
      <translation>对手出现首日就是其客户的人。</translation>
    </message>
    <message>
      <source>People who hear of each other's experience.</source>
      <translation>彼此听得到对方体验的人数。</translation>
    </message>
    <message>
      <source>Perceived value below which a user is unhappy.</source>
      <translation>价值感低于此值的用户不满。</translation>
    </message>
    <message>
      <source>Perceived value from which a user is satisfied.</source>
      <translation>价值感达到此值的用户满意。</translation>
    </message>
    <message>
      <source>Perceived value of the reference person.</source>
      <translation>参照人的价值感。</translation>
    </message>
    <message>
      <source>Person terms of buying again of the average customer, taken off.</source>
      <translation>平均客户复购的个人项，予以扣除。</translation>
    </message>
    <message>
      <source>Person terms of staying of the average customer, taken off.</source>
      <translation>平均客户留存的个人项，予以扣除。</translation>
    </message>
    <message>
      <source>Person terms of the average customer, taken off.</source>
      <translation>平均客户的个人项，予以扣除。</translation>
    </message>
    <message>
      <source>Places in the sales team.</source>
      <translation>销售团队的岗位数。</translation>
    </message>
    <message>
      <source>Placing and receiving one delivery.</source>
      <translation>一次订货与收货的费用。</translation>
    </message>
    <message>
      <source>Plans told beforehand; an amount of 1 is one month.</source>
      <translation>提前告知计划；量为 1 即一个月。</translation>
    </message>
    <message>
      <source>Precision by kind of targeting.</source>
      <translation>各定向方式的精准度。</translation>
    </message>
    <message>
      <source>Pressure at which reach is half its ceiling.</source>
      <translation>触达达到上限一半时的压力。</translation>
    </message>
    <message>
      <source>Price of a click.</source>
      <translation>一次点击的价格。</translation>
    </message>
    <message>
      <source>Price of a content network.</source>
      <translation>内容网络的价格。</translation>
    </message>
    <message>
      <source>Price of a day of work of somebody hired for it.</source>
      <translation>外包一人一天的价格。</translation>
    </message>
    <message>
      <source>Price of a shared board.</source>
      <translation>共享看板的价格。</translation>
    </message>
    <message>
      <source>Price of a thousand impressions.</source>
      <translation>千次展示的价格。</translation>
    </message>
    <message>
      <source>Price of a week of capacity.</source>
      <translation>一周容量的价格。</translation>
    </message>
    <message>
      <source>Price of an hour of training, beside the time.</source>
      <translation>一小时培训的费用，工时另计。</translation>
    </message>
    <message>
      <source>Price of one contact.</source>
      <translation>一次联系的价格。</translation>
    </message>
    <message>
      <source>Price taken off while it runs.</source>
      <translation>进行期间减免的价格。</translation>
    </message>
    <message>
      <source>Product pages looked at on a later shopping occasion.</source>
      <translation>再次选购时浏览的商品页数。</translation>
    </message>
    <message>
      <source>Product pages looked at on the first shopping occasion.</source>
      <translation>首次选购时浏览的商品页数。</translation>
    </message>
    <message>
      <source>Rate at which a representative quits.</source>
      <translation>销售离职的速率。</translation>
    </message>
    <message>
      <source>Rate at which aware people choose it at equal prices.</source>
      <translation>价格相同时知晓者选择对手的速率。</translation>
    </message>
    <message>
      <source>Rate at which later money counts less.</source>
      <translation>以后的钱打折的年率。</translation>
    </message>
    <message>
      <source>Rise of its prices over a year.</source>
      <translation>一年中价格的上涨。</translation>
    </message>
    <message>
      <source>Rows simulated; each stands for size ÷ rows people.</source>
      <translation>模拟的行数；每行代表 人数 ÷ 行数 个人。</translation>
    </message>
    <message>
      <source>Safety stock of a forecast, in spreads of demand.</source>
      <translation>预测的安全库存，以需求离散的倍数计。</translation>
    </message>
    <message>
      <source>Segments addressed; none means all.</source>
      <translation>针对的人群细分；不填即为全部。</translation>
    </message>
    <message>
      <source>Sending goods of one region to a customer of another.</source>
      <translation>把一个区域的货送给另一区域客户的费用。</translation>
    </message>
    <message>
      <source>Share aware at the start.</source>
      <translation>开始时知晓的比例。</translation>
    </message>
    <message>
      <source>Share of agents trained for what customers ask.</source>
      <translation>就客户问题受过培训的客服比例。</translation>
    </message>
    <message>
      <source>Share of agents trained from then on.</source>
      <translation>此后受过培训的客服占比。</translation>
    </message>
    <message>
      <source>Share of buyers in the community at which social proof is half.</source>
      <translation>社会认同达到一半时社群中买家的比例。</translation>
    </message>
    <message>
      <source>Share of impressions on people whom the product fits.</source>
      <translation>落在适合人群上的展示比例。</translation>
    </message>
    <message>
      <source>Share of invitations inside the own community.</source>
      <translation>发往本社群的邀请比例。</translation>
    </message>
    <message>
      <source>Share of missing trust won by an answer in time.</source>
      <translation>按时答复赢得的信任（占尚缺部分的比例）。</translation>
    </message>
    <message>
      <source>Share of people looking on a day.</source>
      <translation>一天中正在寻找的人的比例。</translation>
    </message>
    <message>
      <source>Share of people whom the product fits.</source>
      <translation>产品适合的人的比例。</translation>
    </message>
    <message>
      <source>Share of searches one can be shown in.</source>
      <translation>能够出现的搜索比例。</translation>
    </message>
    <message>
      <source>Share of talk with everyone instead of the own community.</source>
      <translation>与社群以外的人交流的比例。</translation>
    </message>
    <message>
      <source>Share of the audience contacted on a day.</source>
      <translation>一天联系的受众比例。</translation>
    </message>
    <message>
      <source>Share of the market in this segment.</source>
      <translation>该细分占市场的比例。</translation>
    </message>
    <message>
      <source>Share of the market's people who live there.</source>
      <translation>住在该区域的人占市场的比例。</translation>
    </message>
    <message>
      <source>Share of trust lost by a badly executed order.</source>
      <translation>一次执行不当的订单损失的信任比例。</translation>
    </message>
    <message>
      <source>Share of trust lost by a late or missing answer.</source>
      <translation>迟复或不复损失的信任比例。</translation>
    </message>
    <message>
      <source>Share of trust lost by an order later than promised.</source>
      <translation>一次晚于承诺的订单损失的信任比例。</translation>
    </message>
    <message>
      <source>Share of trust lost by an order lost for want of goods.</source>
      <translation>一次因缺货失去的订单损失的信任比例。</translation>
    </message>
    <message>
      <source>Share of trust lost by who meets a site that is down.</source>
      <translation>遇到站点宕机的人损失的信任比例。</translation>
    </message>
    <message>
      <source>Signing, per decided lead.</source>
      <translation>每条已决线索签约的机会。</translation>
    </message>
    <message>
      <source>Silence after which the odds of coming back have halved.</source>
      <translation>沉默多久之后回流的胜算减半。</translation>
    </message>
    <message>
      <source>Silent people contacted a day.</source>
      <translation>每天联系的沉默者人数。</translation>
    </message>
    <message>
      <source>Size of a deal a representative signs, of one bought unaided.</source>
      <translation>销售签下的订单相当于自助购买的多少倍。</translation>
    </message>
    <message>
      <source>Skill of one known representative.</source>
      <translation>一名已知销售的能力。</translation>
    </message>
    <message>
      <source>Skills of the first representatives where they are known, in order.</source>
      <translation>已知的头几名销售的能力，按顺序。</translation>
    </message>
    <message>
      <source>Space for one unit of goods, used or not.</source>
      <translation>一件货品的仓位，无论用否。</translation>
    </message>
    <message>
      <source>Speed and odds of a newcomer, of a full representative's.</source>
      <translation>新人的速度与胜算相当于熟手的多少。</translation>
    </message>
    <message>
      <source>Speed of an agent untrained for what is asked.</source>
      <translation>未就该问题培训的客服的速度。</translation>
    </message>
    <message>
      <source>Spread of lognormal handling times; 0: all alike.</source>
      <translation>对数正态处理时间的离散；0 表示都一样。</translation>
    </message>
    <message>
      <source>Spread of skill among representatives (normal).</source>
      <translation>销售能力的离散（正态分布）。</translation>
    </message>
    <message>
      <source>Spread of that gap; never below 0.1.</source>
      <translation>该差距的离散；不低于 0.1。</translation>
    </message>
    <message>
      <source>Spread of that trust.</source>
      <translation>该信任的离散。</translation>
    </message>
    <message>
      <source>Spread of the logarithm of a channel's effectiveness.</source>
      <translation>渠道效力对数的离散程度。</translation>
    </message>
    <message>
      <source>Spread of the lognormal decision time.</source>
      <translation>对数正态决策时间的离散。</translation>
    </message>
    <message>
      <source>Spread of the true value.</source>
      <translation>真实价值的离散。</translation>
    </message>
    <message>
      <source>Stages addressed; none means all.</source>
      <translation>针对的阶段；不填即为全部。</translation>
    </message>
    <message>
      <source>Steepness of the reach curve.</source>
      <translation>触达曲线的陡度。</translation>
    </message>
    <message>
      <source>Supervisors in a region who halve the mistakes there.</source>
      <translation>使该区域差错减半所需的督导人数。</translation>
    </message>
    <message>
      <source>Supervisors of execution in the region.</source>
      <translation>该区域的执行督导人数。</translation>
    </message>
    <message>
      <source>Tactics bought, by name.</source>
      <translation>购买的战术。</translation>
    </message>
    <message>
      <source>Tactics it counts on; those not bought are never ready.</source>
      <translation>它所依赖的策略；未购买的永远不会就绪。</translation>
    </message>
    <message>
      <source>Tactics on offer, by name.</source>
      <translation>可购买的战术。</translation>
    </message>
    <message>
      <source>Take on whoever turns up, at this rate, and replace nobody; 0: keep the places filled.</source>
      <translation>按此速率来者即收，不补缺；0 表示保持满编。</translation>
    </message>
    <message>
      <source>Tenure at which half of the ramp is done; 0: everybody is full from the first day.</source>
      <translation>爬坡完成一半时的在职时间；0 表示第一天就是熟手。</translation>
    </message>
    <message>
      <source>Tests, by name.</source>
      <translation>测试，按名称。</translation>
    </message>
    <message>
      <source>The channel that is held back from one half.</source>
      <translation>对其中一半人停用的渠道。</translation>
    </message>
    <message>
      <source>The figure, week by week.</source>
      <translation>逐周观察的指标。</translation>
    </message>
    <message>
      <source>The function that pays for it.</source>
      <translation>由哪个职能出钱。</translation>
    </message>
    <message>
      <source>The greatest value of the number.</source>
      <translation>该数值的最大值。</translation>
    </message>
    <message>
      <source>The least value of the number.</source>
      <translation>该数值的最小值。</translation>
    </message>
    <message>
      <source>The level, where a week is compared with one.</source>
      <translation>与定值比较时的那个定值。</translation>
    </message>
    <message>
      <source>The regions of the market, by name.</source>
      <translation>市场的各个区域。</translation>
    </message>
    <message>
      <source>The representatives who can be hired.</source>
      <translation>可以招到的销售。</translation>
    </message>
    <message>
      <source>The span of each number, by its path in the study.</source>
      <translation>每个数值的取值范围，按其在研究中的路径。</translation>
    </message>
    <message>
      <source>The strategy whose purchases this one starts from.</source>
      <translation>该策略以哪个策略的采购为起点。</translation>
    </message>
    <message>
      <source>The tactic that is tested on one half.</source>
      <translation>在其中一半人上测试的战术。</translation>
    </message>
    <message>
      <source>The tactic, one that the market offers.</source>
      <translation>战术，须为市场所提供。</translation>
    </message>
    <message>
      <source>The three alert rules that come with Shapan are watched too.</source>
      <translation>同时启用沙盘自带的三条预警规则。</translation>
    </message>
    <message>
      <source>The trade of operations it belongs to.</source>
      <translation>属于哪一类运营。</translation>
    </message>
    <message>
      <source>The values of each number, by its path in the study.</source>
      <translation>每个数值的各个取值，按其在研究中的路径。</translation>
    </message>
    <message>
      <source>The world, the same for every strategy.</source>
      <translation>世界，对每个策略都一样。</translation>
    </message>
    <message>
      <source>The year's best day.</source>
      <translation>一年中最旺的一天。</translation>
    </message>
    <message>
      <source>Three-letter code of the currency all money is in.</source>
      <translation>全部金额所用货币的三字母代码。</translation>
    </message>
    <message>
      <source>Tickets of a customer, by use.</source>
      <translation>客户因使用产生的工单。</translation>
    </message>
    <message>
      <source>Tickets of an active person, by use.</source>
      <translation>活跃者因使用产生的工单。</translation>
    </message>
    <message>
      <source>Tickets that an order brings.</source>
      <translation>一单带来的工单。</translation>
    </message>
    <message>
      <source>Tickets that it adds to the usual ones.</source>
      <translation>在常规之外增加的工单比例。</translation>
    </message>
    <message>
      <source>Tiers of customers addressed; none means everybody, in a tier or not.</source>
      <translation>针对的客户层级；不填即为所有人，无论有无层级。</translation>
    </message>
    <message>
      <source>Tiers that tactics can address, from the lowest to the highest.</source>
      <translation>战术可以针对的层级，从低到高。</translation>
    </message>
    <message>
      <source>Time after signing at which a refund falls due.</source>
      <translation>签约后多久退款到期。</translation>
    </message>
    <message>
      <source>Time after which e⁻¹ of a deviation is left.</source>
      <translation>偏离衰减到 e⁻¹ 所需的时间。</translation>
    </message>
    <message>
      <source>Time until a place left is filled again.</source>
      <translation>空缺岗位补上所需的时间。</translation>
    </message>
    <message>
      <source>Times the race is run.</source>
      <translation>推演的次数。</translation>
    </message>
    <message>
      <source>To wait for goods that are out of stock.</source>
      <translation>缺货时愿意等待的机会。</translation>
    </message>
    <message>
      <source>Training of a service agent on short notice.</source>
      <translation>临时培训一名客服的费用。</translation>
    </message>
    <message>
      <source>Training together, of each who sits in.</source>
      <translation>每位参会者的联合培训时间。</translation>
    </message>
    <message>
      <source>Training together; an amount of 1 is one hour a month.</source>
      <translation>联合培训；量为 1 即每月一小时。</translation>
    </message>
    <message>
      <source>True value of the product to people it fits.</source>
      <translation>产品对适合的人的真实价值。</translation>
    </message>
    <message>
      <source>True value of the product to the others.</source>
      <translation>产品对其他人的真实价值。</translation>
    </message>
    <message>
      <source>Trust a community loses a day if all its members were unhappy users.</source>
      <translation>若成员全是不满用户，社群每天损失的信任。</translation>
    </message>
    <message>
      <source>Trust a person starts with.</source>
      <translation>一个人起初的信任。</translation>
    </message>
    <message>
      <source>Trust lost at use per unit of value promised too much, up to 2 units.</source>
      <translation>使用时每一单位夸大的价值损失的信任，至多 2 个单位。</translation>
    </message>
    <message>
      <source>Trust lost by a lead that is dropped or dies waiting.</source>
      <translation>被放弃或等到流失的线索损失的信任。</translation>
    </message>
    <message>
      <source>Trust lost by everyone whom the hardest selling touches.</source>
      <translation>最强推销触及的每个人损失的信任。</translation>
    </message>
    <message>
      <source>Trust lost by the accounts of a representative who quits.</source>
      <translation>销售离职时其客户损失的信任。</translation>
    </message>
    <message>
      <source>Trust of the reference person.</source>
      <translation>参照人的信任。</translation>
    </message>
    <message>
      <source>Unaware people told by one satisfied teller in a year, all unaware.</source>
      <translation>在无人知晓时，一名满意的传播者一年告知的人数。</translation>
    </message>
    <message>
      <source>Unaware people who learn of it by themselves.</source>
      <translation>自行得知的不知晓者。</translation>
    </message>
    <message>
      <source>Unaware people who notice on that day.</source>
      <translation>当天注意到的不知晓者比例。</translation>
    </message>
    <message>
      <source>Value lost at distance 1 from what a segment wants.</source>
      <translation>与细分所求相距 1 时损失的价值。</translation>
    </message>
    <message>
      <source>Version of the file format.</source>
      <translation>文件格式的版本。</translation>
    </message>
    <message>
      <source>Visits in an hour of the day, the first from midnight, as a multiple of one another.</source>
      <translation>一天各小时的到访量之比，从零点起。</translation>
    </message>
    <message>
      <source>Wait for a decision with a live board.</source>
      <translation>有实时看板时一个决策的等待时间。</translation>
    </message>
    <message>
      <source>Wait for a decision with spreadsheets.</source>
      <translation>靠表格时一个决策的等待时间。</translation>
    </message>
    <message>
      <source>Wait until which a delayed order keeps its promise.</source>
      <translation>延迟订单在多长等待之内算守约。</translation>
    </message>
    <message>
      <source>Wait until which an answer counts as kept promise.</source>
      <translation>在多长等待之内答复算守约。</translation>
    </message>
    <message>
      <source>Weeks for which it rests after it fired.</source>
      <translation>触发后静默的周数。</translation>
    </message>
    <message>
      <source>Weeks of which the baseline is the mean.</source>
      <translation>基线取多少周的平均。</translation>
    </message>
    <message>
      <source>Weeks running in which it must hold.</source>
      <translation>须连续成立的周数。</translation>
    </message>
    <message>
      <source>Weight of a channel in the mix that is moved to.</source>
      <translation>渠道在目标组合中的权重。</translation>
    </message>
    <message>
      <source>Weight of perceived value.</source>
      <translation>价值感的权重。</translation>
    </message>
    <message>
      <source>Weight of social proof, buyers in one's community.</source>
      <translation>社会认同（社群中的买家）的权重。</translation>
    </message>
    <message>
      <source>Weight of the price: what a full discount adds; at full price dependence on promotions takes half.</source>
      <translation>价格的权重：全额折扣所加；原价时促销依赖减去一半。</translation>
    </message>
    <message>
      <source>Weight of trust (0 to 1).</source>
      <translation>信任（0 至 1）的权重。</translation>
    </message>
    <message>
      <source>Weights by channel; none means an even mix.</source>
      <translation>各渠道权重；不填为平均分配。</translation>
    </message>
    <message>
      <source>Weights of the 24 hours of a day, from midnight.</source>
      <translation>一天 24 小时的权重，从零点起。</translation>
    </message>
    <message>
      <source>What a campaign loses that is not ready.</source>
      <translation>未就绪的战役所受的损失。</translation>
    </message>
    <message>
      <source>What a content network multiplies capacity by.</source>
      <translation>内容网络使容量变为多少倍。</translation>
    </message>
    <message>
      <source>What a deal loses that passes on when its seller quits.</source>
      <translation>卖方离职转手的交易损失多少。</translation>
    </message>
    <message>
      <source>What a partner takes of each order it brings.</source>
      <translation>合作方从每笔带来的订单中抽取的比例。</translation>
    </message>
    <message>
      <source>What a week is compared with: the one before, a mean, or a stated level.</source>
      <translation>一周与什么比较：前一周、均值，或给定的定值。</translation>
    </message>
    <message>
      <source>What befalls the market on some days, whatever strategy is bought.</source>
      <translation>某些日子市场上发生的事，与买什么策略无关。</translation>
    </message>
    <message>
      <source>What each earlier contact leaves of the odds.</source>
      <translation>每次先前的联系使胜算剩下多少。</translation>
    </message>
    <message>
      <source>What every region not named gets.</source>
      <translation>未列出的区域得到什么。</translation>
    </message>
    <message>
      <source>What every strategy may spend over the whole time.</source>
      <translation>每个策略全程可花的钱。</translation>
    </message>
    <message>
      <source>What full fatigue takes from the odds to sign.</source>
      <translation>完全疲劳使签约胜算减少多少。</translation>
    </message>
    <message>
      <source>What hard selling brings, and brings on.</source>
      <translation>强推带来什么，又招来什么。</translation>
    </message>
    <message>
      <source>What is bought of each channel.</source>
      <translation>每个渠道买多少。</translation>
    </message>
    <message>
      <source>What is done and paid for, by name.</source>
      <translation>做什么、花什么钱。</translation>
    </message>
    <message>
      <source>What is done, in this order.</source>
      <translation>依次执行的行动。</translation>
    </message>
    <message>
      <source>What is left of the full price after goods.</source>
      <translation>原价扣除货品后剩下的部分。</translation>
    </message>
    <message>
      <source>What is left of the intensity of hard selling.</source>
      <translation>强推销强度保留的倍数。</translation>
    </message>
    <message>
      <source>What it is about, in a sentence.</source>
      <translation>一句话说明。</translation>
    </message>
    <message>
      <source>What it is like; left out, as the market describes it, or by default.</source>
      <translation>它是什么样；不填则按市场描述或默认。</translation>
    </message>
    <message>
      <source>What it is to find out, in a sentence.</source>
      <translation>要弄清的事，一句话。</translation>
    </message>
    <message>
      <source>What it pays channels beside their usual budget, by name.</source>
      <translation>常规预算之外付给各渠道的费用，按名称。</translation>
    </message>
    <message>
      <source>What it takes from activation.</source>
      <translation>对激活的削弱。</translation>
    </message>
    <message>
      <source>What it takes from the cart.</source>
      <translation>对加入购物车的削弱。</translation>
    </message>
    <message>
      <source>What it takes from the payment.</source>
      <translation>对付款的削弱。</translation>
    </message>
    <message>
      <source>What lead times of goods ordered meanwhile are multiplied by.</source>
      <translation>期间所订货品的到货时间乘以多少。</translation>
    </message>
    <message>
      <source>What poorer pages take off activation and off each step to the payment.</source>
      <translation>简化页面使激活与付款各步减少多少。</translation>
    </message>
    <message>
      <source>What prices of impressions and clicks are multiplied by.</source>
      <translation>展示与点击的价格乘以多少。</translation>
    </message>
    <message>
      <source>What remains of that chance per earlier touch.</source>
      <translation>每次先前外联后该机会剩下多少。</translation>
    </message>
    <message>
      <source>What running it in full costs.</source>
      <translation>全力运营的费用。</translation>
    </message>
    <message>
      <source>What silence takes off renewing.</source>
      <translation>沉默使续费减少多少。</translation>
    </message>
    <message>
      <source>What single regions get, by name.</source>
      <translation>个别区域得到什么。</translation>
    </message>
    <message>
      <source>What somebody has to do in that time to count.</source>
      <translation>一个人在此期间须做到什么才计入。</translation>
    </message>
    <message>
      <source>What targeting can learn from the outcomes of leads.</source>
      <translation>定向能从线索结果中学到多少。</translation>
    </message>
    <message>
      <source>What the hardest selling adds to the odds of a refund.</source>
      <translation>最强推销使退款胜算增加多少。</translation>
    </message>
    <message>
      <source>What the hardest selling does to the odds to sign.</source>
      <translation>最强推销使签约胜算变为多少倍。</translation>
    </message>
    <message>
      <source>What the hardest selling takes from the odds of renewal.</source>
      <translation>最强推销使续费胜算减少多少。</translation>
    </message>
    <message>
      <source>What the product is worth to this segment beyond the average.</source>
      <translation>产品对该细分高出平均的价值。</translation>
    </message>
    <message>
      <source>What the study is called.</source>
      <translation>研究的名称。</translation>
    </message>
    <message>
      <source>What they do with idle hours and own networks.</source>
      <translation>空闲时间与自有人脉怎样利用。</translation>
    </message>
    <message>
      <source>What value promised too much adds to them.</source>
      <translation>夸大的价值使其增加多少。</translation>
    </message>
    <message>
      <source>What you pay this channel each week.</source>
      <translation>每周付给该渠道的钱。</translation>
    </message>
    <message>
      <source>Where it would have the brand stand, from −1 to 1.</source>
      <translation>希望品牌所处的位置，−1 到 1。</translation>
    </message>
    <message>
      <source>Where its numbers come from.</source>
      <translation>这些数字的来源。</translation>
    </message>
    <message>
      <source>Where the brand is to stand, from −1 to 1.</source>
      <translation>品牌将要处于的位置，−1 到 1。</translation>
    </message>
    <message>
      <source>Where the brand stands at first, from −1 to 1.</source>
      <translation>品牌起初的位置，−1 到 1。</translation>
    </message>
    <message>
      <source>Where the luck of the spread starts.</source>
      <translation>布点随机性的起点。</translation>
    </message>
    <message>
      <source>Where the luck starts.</source>
      <translation>运气从哪里开始。</translation>
    </message>
    <message>
      <source>Whether it counts that it rises or falls.</source>
      <translation>以上升还是下降为准。</translation>
    </message>
    <message>
      <source>Which project waiting for builders comes next.</source>
      <translation>等待建设者的项目中谁先做。</translation>
    </message>
    <message>
      <source>Which silent people are contacted.</source>
      <translation>联系哪些沉默者。</translation>
    </message>
    <message>
      <source>Who makes it seen: paying customers, people in the habit, all aware.</source>
      <translation>谁让它被看见：付费客户、有习惯的人、或所有知晓者。</translation>
    </message>
    <message>
      <source>Who sits in, by function.</source>
      <translation>各职能的参会人数。</translation>
    </message>
    <message>
      <source>Who takes which lead: first to come, newest first, the best of those free, or their own.</source>
      <translation>线索归谁：先到先得、新线索优先、空闲者中能力最强、或各管各的客户。</translation>
    </message>
    <message>
      <source>Who tells others: everybody aware, users, or customers.</source>
      <translation>谁来传播：所有知晓者、用户、还是客户。</translation>
    </message>
    <message>
      <source>Whose channel it is under siloed goals, by channel: reach, deals or retention.</source>
      <translation>各自为政时渠道归谁，按渠道填写：触达、成交或留存。</translation>
    </message>
    <message>
      <source>Width of the logistic ramp.</source>
      <translation>逻辑斯蒂爬坡的宽度。</translation>
    </message>
    <message>
      <source>Work waiting per representative from which it tires.</source>
      <translation>人均积压到多少开始疲劳。</translation>
    </message>
    <message>
      <source>Work waiting per representative from which no more leads are let in.</source>
      <translation>人均积压到多少不再接新线索。</translation>
    </message>
    <message>
      <source>Working days a week, from Monday.</source>
      <translation>每周工作天数，从周一起。</translation>
    </message>
    <message>
      <source>Writing down outcomes and reading them.</source>
      <translation>记录与阅读结果的费用。</translation>
    </message>
    <message>
      <source>κ in −κ·ln(1 + days waited): what waiting takes from the odds to sign.</source>
      <translation>−κ·ln(1 + 等待天数) 中的 κ：等待使签约胜算减少多少。</translation>
    </message>
  </context>
  <context>
    <name>library</name>
    <message>
      <source>A topic made to spread</source>
      <translation>可自传播的话题</translation>
    </message>
    <message>
      <source>An open complaint channel</source>
      <translation>公开的投诉渠道</translation>
    </message>
    <message>
      <source>Assisted preparation of creative work</source>
      <translation>创意制作辅助</translation>
    </message>
    <message>
      <source>Booking in three steps, times and fees told early</source>
      <translation>三步预约，提前告知时间与费用</translation>
    </message>
    <message>
      <source>Bring a friend</source>
      <translation>带朋友来</translation>
    </message>
    <message>
      <source>Choice of payment</source>
      <translation>支付方式可选</translation>
    </message>
    <message>
      <source>Cold at the till</source>
      <translation>收银台冰柜</translation>
    </message>
    <message>
      <source>Content network</source>
      <translation>内容网络</translation>
    </message>
    <message>
      <source>Corner shops</source>
      <translation>街边小店</translation>
    </message>
    <message>
      <source>Coupon shown at the checkout</source>
      <translation>结账页显示优惠券</translation>
    </message>
    <message>
      <source>Customer community</source>
      <translation>客户社群</translation>
    </message>
    <message>
      <source>Delivery apps</source>
      <translation>外卖平台</translation>
    </message>
    <message>
      <source>Dynamic stock</source>
      <translation>动态调货</translation>
    </message>
    <message>
      <source>Early-bird discount</source>
      <translation>早鸟优惠</translation>
    </message>
    <message>
      <source>Events before selling</source>
      <translation>先办活动再销售</translation>
    </message>
    <message>
      <source>Fan club</source>
      <translation>粉丝俱乐部</translation>
    </message>
    <message>
      <source>Fewer steps to the payment</source>
      <translation>缩短付款步骤</translation>
    </message>
    <message>
      <source>Free trial</source>
      <translation>免费试用</translation>
    </message>
    <message>
      <source>Guided onboarding</source>
      <translation>引导式上手</translation>
    </message>
    <message>
      <source>Guides and education</source>
      <translation>指南与教育</translation>
    </message>
    <message>
      <source>Guides and stories</source>
      <translation>指南与故事</translation>
    </message>
    <message>
      <source>Hard-sell script</source>
      <translation>强推话术</translation>
    </message>
    <message>
      <source>Launch offer</source>
      <translation>上市优惠</translation>
    </message>
    <message>
      <source>Learning guides for parents</source>
      <translation>家长学习指南</translation>
    </message>
    <message>
      <source>Lessons for users</source>
      <translation>用户课堂</translation>
    </message>
    <message>
      <source>Lifecycle messages</source>
      <translation>生命周期消息</translation>
    </message>
    <message>
      <source>Limited-time sale</source>
      <translation>限时促销</translation>
    </message>
    <message>
      <source>Membership tiers</source>
      <translation>会员等级</translation>
    </message>
    <message>
      <source>Onboarding tour</source>
      <translation>新手引导</translation>
    </message>
    <message>
      <source>Packs that stand out on the shelf</source>
      <translation>货架上显眼的包装</translation>
    </message>
    <message>
      <source>Parents' community</source>
      <translation>家长社群</translation>
    </message>
    <message>
      <source>Parents' evenings</source>
      <translation>家长会</translation>
    </message>
    <message>
      <source>Parents' own groups</source>
      <translation>家长自建群</translation>
    </message>
    <message>
      <source>Partner schools</source>
      <translation>合作学校</translation>
    </message>
    <message>
      <source>Personal recommendation</source>
      <translation>个性化推荐</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>积分</translation>
    </message>
    <message>
      <source>Points on every pack</source>
      <translation>每包积分</translation>
    </message>
    <message>
      <source>Pop-up shops</source>
      <translation>快闪店</translation>
    </message>
    <message>
      <source>Posters near schools</source>
      <translation>学校周边海报</translation>
    </message>
    <message>
      <source>Progress reports and renewal talks</source>
      <translation>学习报告与续费沟通</translation>
    </message>
    <message>
      <source>Recall of the silent</source>
      <translation>唤回沉默客户</translation>
    </message>
    <message>
      <source>Recipes and stories</source>
      <translation>食谱与故事</translation>
    </message>
    <message>
      <source>Referral programme</source>
      <translation>推荐计划</translation>
    </message>
    <message>
      <source>Referral reward</source>
      <translation>推荐奖励</translation>
    </message>
    <message>
      <source>Regional supervision</source>
      <translation>区域督导</translation>
    </message>
    <message>
      <source>Repositioning</source>
      <translation>重新定位</translation>
    </message>
    <message>
      <source>Search advertising</source>
      <translation>搜索广告</translation>
    </message>
    <message>
      <source>Segmentation by recency, frequency and money</source>
      <translation>按近度、频次、金额分层运营</translation>
    </message>
    <message>
      <source>Service training</source>
      <translation>客服培训</translation>
    </message>
    <message>
      <source>Shipping cost told early</source>
      <translation>提前告知运费</translation>
    </message>
    <message>
      <source>Shorter checkout, shipping told early</source>
      <translation>缩短结账，提前告知运费</translation>
    </message>
    <message>
      <source>Simpler sign-up and payment</source>
      <translation>简化注册与付款</translation>
    </message>
    <message>
      <source>Social advertising</source>
      <translation>社交广告</translation>
    </message>
    <message>
      <source>Social proof</source>
      <translation>口碑展示</translation>
    </message>
    <message>
      <source>Success manager</source>
      <translation>客户成功经理</translation>
    </message>
    <message>
      <source>Talks and events</source>
      <translation>讲座与活动</translation>
    </message>
    <message>
      <source>Tastings in shops</source>
      <translation>店内品鉴</translation>
    </message>
    <message>
      <source>Television</source>
      <translation>电视</translation>
    </message>
    <message>
      <source>Trade press</source>
      <translation>行业媒体</translation>
    </message>
    <message>
      <source>Trial lessons with a progress report</source>
      <translation>试听课加学情报告</translation>
    </message>
    <message>
      <source>User community</source>
      <translation>用户社群</translation>
    </message>
    <message>
      <source>Users' community</source>
      <translation>用户社群</translation>
    </message>
    <message>
      <source>Welcome series</source>
      <translation>欢迎系列</translation>
    </message>
    <message>
      <source>broad</source>
      <translation>宽泛</translation>
    </message>
    <message>
      <source>exam</source>
      <translation>应试</translation>
    </message>
    <message>
      <source>families</source>
      <translation>家庭</translation>
    </message>
    <message>
      <source>interest</source>
      <translation>兴趣</translation>
    </message>
    <message>
      <source>lookalike</source>
      <translation>相似人群</translation>
    </message>
    <message>
      <source>young</source>
      <translation>年轻人</translation>
    </message>
  </context>
  <context>
    <name>measures</name>
    <message>
      <source>Activated</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Activated for the first time</source>
      <translation>首次激活</translation>
    </message>
    <message>
      <source>All costs but goods</source>
      <translation>货品之外的全部成本</translation>
    </message>
    <message>
      <source>Came back</source>
      <translation>回流</translation>
    </message>
    <message>
      <source>Carts</source>
      <translation>加入购物车</translation>
    </message>
    <message>
      <source>Checkouts</source>
      <translation>开始结账</translation>
    </message>
    <message>
      <source>Clicks paid for</source>
      <translation>付费点击</translation>
    </message>
    <message>
      <source>Committed cost of media</source>
      <translation>媒体承诺支出</translation>
    </message>
    <message>
      <source>Committed cost of operations</source>
      <translation>运营承诺支出</translation>
    </message>
    <message>
      <source>Committed cost of sales</source>
      <translation>销售承诺支出</translation>
    </message>
    <message>
      <source>Committed cost of service</source>
      <translation>服务承诺支出</translation>
    </message>
    <message>
      <source>Committed cost of site</source>
      <translation>站点承诺支出</translation>
    </message>
    <message>
      <source>Committed cost of supply</source>
      <translation>供应承诺支出</translation>
    </message>
    <message>
      <source>Committed spend</source>
      <translation>承诺支出</translation>
    </message>
    <message>
      <source>Complaints</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Contacts of tactics</source>
      <translation>战术联系次数</translation>
    </message>
    <message>
      <source>Contacts of the silent that brought somebody back</source>
      <translation>召回联系中有人回来的比例</translation>
    </message>
    <message>
      <source>Contribution after goods and returns</source>
      <translation>扣除货品与退货后的贡献</translation>
    </message>
    <message>
      <source>Coordination index</source>
      <translation>协同指数</translation>
    </message>
    <message>
      <source>Coordination index at the end</source>
      <translation>期末协同指数</translation>
    </message>
    <message>
      <source>Cost of acquisition per customer</source>
      <translation>单客获客成本</translation>
    </message>
    <message>
      <source>Cost of media</source>
      <translation>媒体成本</translation>
    </message>
    <message>
      <source>Cost of media that varies with success</source>
      <translation>媒体随业绩变动的成本</translation>
    </message>
    <message>
      <source>Cost of operations</source>
      <translation>运营成本</translation>
    </message>
    <message>
      <source>Cost of operations that varies with success</source>
      <translation>运营随业绩变动的成本</translation>
    </message>
    <message>
      <source>Cost of sales</source>
      <translation>销售成本</translation>
    </message>
    <message>
      <source>Cost of sales that varies with success</source>
      <translation>销售随业绩变动的成本</translation>
    </message>
    <message>
      <source>Cost of service</source>
      <translation>服务成本</translation>
    </message>
    <message>
      <source>Cost of service that varies with success</source>
      <translation>服务随业绩变动的成本</translation>
    </message>
    <message>
      <source>Cost of site</source>
      <translation>站点成本</translation>
    </message>
    <message>
      <source>Cost of site that varies with success</source>
      <translation>站点随业绩变动的成本</translation>
    </message>
    <message>
      <source>Cost of supply</source>
      <translation>供应成本</translation>
    </message>
    <message>
      <source>Cost of supply that varies with success</source>
      <translation>供应随业绩变动的成本</translation>
    </message>
    <message>
      <source>Customers lost</source>
      <translation>流失客户</translation>
    </message>
    <message>
      <source>Customers of the competitor</source>
      <translation>竞争对手的客户</translation>
    </message>
    <message>
      <source>Customers won</source>
      <translation>赢得客户</translation>
    </message>
    <message>
      <source>Day from which cumulative profit stays positive</source>
      <translation>累计利润转正之日</translation>
    </message>
    <message>
      <source>Days answered tickets had waited, summed</source>
      <translation>已答复工单等待天数合计</translation>
    </message>
    <message>
      <source>Days decided leads had waited, summed</source>
      <translation>已决线索等待天数合计</translation>
    </message>
    <message>
      <source>Days of use</source>
      <translation>使用天数</translation>
    </message>
    <message>
      <source>Expected remaining value of the people won</source>
      <translation>所赢客户的预期剩余价值</translation>
    </message>
    <message>
      <source>Fell silent</source>
      <translation>转为沉默</translation>
    </message>
    <message>
      <source>First orders</source>
      <translation>首单</translation>
    </message>
    <message>
      <source>Forgot</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <source>Goods gone bad</source>
      <translation>变质货品</translation>
    </message>
    <message>
      <source>Goods on hand</source>
      <translation>在库货品</translation>
    </message>
    <message>
      <source>Hours in meetings and training together</source>
      <translation>会议与联合培训小时数</translation>
    </message>
    <message>
      <source>Hours sales were there</source>
      <translation>销售在岗小时</translation>
    </message>
    <message>
      <source>Hours sales worked on leads</source>
      <translation>销售跟进小时</translation>
    </message>
    <message>
      <source>Hours service was there</source>
      <translation>客服在岗小时</translation>
    </message>
    <message>
      <source>Hours service worked on tickets</source>
      <translation>客服处理小时</translation>
    </message>
    <message>
      <source>Hours the site was down</source>
      <translation>站点宕机小时</translation>
    </message>
    <message>
      <source>Invitations accepted</source>
      <translation>接受的邀请</translation>
    </message>
    <message>
      <source>Invitations accepted per customer won</source>
      <translation>每位新客户带来的被接受邀请数</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>发出邀请</translation>
    </message>
    <message>
      <source>Leads decided</source>
      <translation>已决线索</translation>
    </message>
    <message>
      <source>Leads lost waiting</source>
      <translation>等待中流失的线索</translation>
    </message>
    <message>
      <source>Leads signed</source>
      <translation>签约线索</translation>
    </message>
    <message>
      <source>Leads taken on</source>
      <translation>受理线索</translation>
    </message>
    <message>
      <source>Leads waiting</source>
      <translation>排队线索</translation>
    </message>
    <message>
      <source>Lifetime value, realised and expected, per customer</source>
      <translation>单客终身价值（已实现与预期）</translation>
    </message>
    <message>
      <source>Mean days by which projects were late</source>
      <translation>项目平均延误天数</translation>
    </message>
    <message>
      <source>Mean days from decision to go-live of projects</source>
      <translation>项目从决策到上线的平均天数</translation>
    </message>
    <message>
      <source>Mean trust</source>
      <translation>平均信任</translation>
    </message>
    <message>
      <source>Mean wait of a lead</source>
      <translation>线索平均等待</translation>
    </message>
    <message>
      <source>Mean wait of a ticket</source>
      <translation>工单平均等待</translation>
    </message>
    <message>
      <source>Media money spent on what was not ready</source>
      <translation>花在未就绪内容上的投放费用</translation>
    </message>
    <message>
      <source>Media money wasted</source>
      <translation>浪费的媒体费用</translation>
    </message>
    <message>
      <source>New customers</source>
      <translation>新客户</translation>
    </message>
    <message>
      <source>Noticed</source>
      <translation>注意到</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>订单</translation>
    </message>
    <message>
      <source>Orders at the competitor</source>
      <translation>竞争对手的订单</translation>
    </message>
    <message>
      <source>Orders badly executed</source>
      <translation>执行不当的订单</translation>
    </message>
    <message>
      <source>Orders lost for want of goods</source>
      <translation>因缺货失去的订单</translation>
    </message>
    <message>
      <source>Orders served from stock</source>
      <translation>由库存满足的订单</translation>
    </message>
    <message>
      <source>Orders that met the stock</source>
      <translation>到达库存的订单</translation>
    </message>
    <message>
      <source>Orders that paid a partner's margin</source>
      <translation>付过合作分成的订单</translation>
    </message>
    <message>
      <source>Orders that wait for goods</source>
      <translation>等货的订单</translation>
    </message>
    <message>
      <source>Outreach touches</source>
      <translation>外联次数</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>Paying customers</source>
      <translation>付费客户</translation>
    </message>
    <message>
      <source>Payments on the path</source>
      <translation>路径付款</translation>
    </message>
    <message>
      <source>People active</source>
      <translation>活跃人数</translation>
    </message>
    <message>
      <source>People aware</source>
      <translation>知晓人数</translation>
    </message>
    <message>
      <source>People churned</source>
      <translation>流失人数</translation>
    </message>
    <message>
      <source>People customer</source>
      <translation>客户人数</translation>
    </message>
    <message>
      <source>People dormant</source>
      <translation>沉默人数</translation>
    </message>
    <message>
      <source>People lead</source>
      <translation>线索人数</translation>
    </message>
    <message>
      <source>People unaware</source>
      <translation>不知晓人数</translation>
    </message>
    <message>
      <source>People visitor</source>
      <translation>访客人数</translation>
    </message>
    <message>
      <source>Product pages</source>
      <translation>商品页</translation>
    </message>
    <message>
      <source>Profit</source>
      <translation>利润</translation>
    </message>
    <message>
      <source>Profit over the horizon</source>
      <translation>期内利润</translation>
    </message>
    <message>
      <source>Projects in preparation</source>
      <translation>筹备中的项目</translation>
    </message>
    <message>
      <source>Projects live in full</source>
      <translation>已完整上线的项目</translation>
    </message>
    <message>
      <source>Projects not live in full at the end</source>
      <translation>期末未完整上线的项目</translation>
    </message>
    <message>
      <source>Projects waiting for builders</source>
      <translation>等待建设者的项目</translation>
    </message>
    <message>
      <source>Reached</source>
      <translation>触达</translation>
    </message>
    <message>
      <source>Readiness of the least ready campaign</source>
      <translation>最不就绪战役的就绪度</translation>
    </message>
    <message>
      <source>Refunds</source>
      <translation>退款</translation>
    </message>
    <message>
      <source>Renewals due</source>
      <translation>到期续费</translation>
    </message>
    <message>
      <source>Repeat orders</source>
      <translation>复购订单</translation>
    </message>
    <message>
      <source>Representatives who signed the team's mean or more</source>
      <translation>签单达到团队均值的销售比例</translation>
    </message>
    <message>
      <source>Returns</source>
      <translation>退货</translation>
    </message>
    <message>
      <source>Revenue</source>
      <translation>收入</translation>
    </message>
    <message>
      <source>Revenue less returns</source>
      <translation>扣除退货的收入</translation>
    </message>
    <message>
      <source>Revenue per head of staff</source>
      <translation>人均收入</translation>
    </message>
    <message>
      <source>Sales hours worked on leads</source>
      <translation>销售工时利用率</translation>
    </message>
    <message>
      <source>Sales representatives</source>
      <translation>销售人数</translation>
    </message>
    <message>
      <source>Service hours worked on tickets</source>
      <translation>客服工时利用率</translation>
    </message>
    <message>
      <source>Share of the category's orders</source>
      <translation>品类订单份额</translation>
    </message>
    <message>
      <source>Shipping entered</source>
      <translation>填写配送</translation>
    </message>
    <message>
      <source>Silent people contacted</source>
      <translation>联系沉默者</translation>
    </message>
    <message>
      <source>Spread of deals between representatives, over their mean</source>
      <translation>销售之间签单数的离散程度（相对均值）</translation>
    </message>
    <message>
      <source>Tickets</source>
      <translation>工单</translation>
    </message>
    <message>
      <source>Tickets answered</source>
      <translation>已答复工单</translation>
    </message>
    <message>
      <source>Tickets answered late</source>
      <translation>迟复工单</translation>
    </message>
    <message>
      <source>Tickets waiting</source>
      <translation>排队工单</translation>
    </message>
    <message>
      <source>Told by a friend</source>
      <translation>朋友告知</translation>
    </message>
    <message>
      <source>Used on day 1 after activation</source>
      <translation>激活后第 1 天仍使用</translation>
    </message>
    <message>
      <source>Used on day 120 after activation</source>
      <translation>激活后第 120 天使用</translation>
    </message>
    <message>
      <source>Used on day 14 after activation</source>
      <translation>激活后第 14 天使用</translation>
    </message>
    <message>
      <source>Used on day 150 after activation</source>
      <translation>激活后第 150 天使用</translation>
    </message>
    <message>
      <source>Used on day 180 after activation</source>
      <translation>激活后第 180 天使用</translation>
    </message>
    <message>
      <source>Used on day 240 after activation</source>
      <translation>激活后第 240 天使用</translation>
    </message>
    <message>
      <source>Used on day 30 after activation</source>
      <translation>激活后第 30 天仍使用</translation>
    </message>
    <message>
      <source>Used on day 300 after activation</source>
      <translation>激活后第 300 天使用</translation>
    </message>
    <message>
      <source>Used on day 360 after activation</source>
      <translation>激活后第 360 天使用</translation>
    </message>
    <message>
      <source>Used on day 60 after activation</source>
      <translation>激活后第 60 天使用</translation>
    </message>
    <message>
      <source>Used on day 7 after activation</source>
      <translation>激活后第 7 天仍使用</translation>
    </message>
    <message>
      <source>Used on day 90 after activation</source>
      <translation>激活后第 90 天使用</translation>
    </message>
    <message>
      <source>Value: profit and expected remaining value</source>
      <translation>价值：利润加预期剩余价值</translation>
    </message>
    <message>
      <source>Visited</source>
      <translation>到访</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>到访次数</translation>
    </message>
    <message>
      <source>Visits and purchases on a slow site</source>
      <translation>站点缓慢时的到访与购买</translation>
    </message>
    <message>
      <source>Visits and purchases that found the site down</source>
      <translation>遇站点宕机的到访与购买</translation>
    </message>
    <message>
      <source>Waiting orders later than promised</source>
      <translation>晚于承诺的等货订单</translation>
    </message>
    <message>
      <source>Went to the competitor</source>
      <translation>转投竞争对手</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>%1 (process %2)</source>
      <translation>%1（进程 %2）</translation>
    </message>
    <message>
      <source>%1 GB</source>
      <translation>%1 GB</translation>
    </message>
    <message>
      <source>%1 [%2] Grade %3: %4</source>
      <translation>%1 [%2] 等级 %3：%4</translation>
    </message>
    <message>
      <source>%1 cannot be run:</source>
      <translation>%1 无法运行：</translation>
    </message>
    <message>
      <source>%1 from %2 to %3 [%4]</source>
      <translation>%2 至 %3 [%4] 的%1</translation>
    </message>
    <message>
      <source>%1 of at least %2 [%3]</source>
      <translation>不小于 %2 [%3] 的%1</translation>
    </message>
    <message>
      <source>%1 of at most %2 [%3]</source>
      <translation>不大于 %2 [%3] 的%1</translation>
    </message>
    <message>
      <source>%1 rows of people need %2 of memory, this machine has %3; at most %4 rows fit</source>
      <translation>%1 行人需要 %2 内存，这台机器有 %3；最多容纳 %4 行</translation>
    </message>
    <message>
      <source>%1, and this link leads out of it</source>
      <translation>%1，而这个链接指向外面</translation>
    </message>
    <message>
      <source>%1, got %2</source>
      <translation>%1，写的是 %2</translation>
    </message>
    <message>
      <source>%1, or the name of a .yaml file</source>
      <translation>%1，或一个 .yaml 文件名</translation>
    </message>
    <message>
      <source>%1: %2 beside it is a link or no file; remove that first</source>
      <translation>%1：旁边的 %2 是链接或不是文件；请先将其移走</translation>
    </message>
    <message>
      <source>%1: %2 beside it is no file; remove that first</source>
      <translation>%1：旁边的 %2 不是文件；请先将其移走</translation>
    </message>
    <message>
      <source>%1: %2 beside it is not a journal of a result; remove that first</source>
      <translation>%1：旁边的 %2 不是结果文件的日志；请先将其移走</translation>
    </message>
    <message>
      <source>%1: %2: a branch in it cannot be read</source>
      <translation>%1：%2：其中一个分支无法读取</translation>
    </message>
    <message>
      <source>%1: %2: a decision in it cannot be read</source>
      <translation>%1：%2：其中一项决定无法读取</translation>
    </message>
    <message>
      <source>%1: %2: a figure in it is no number, or a run has no days</source>
      <translation>%1：%2：其中某个指标不是数字，或某次运行没有天数</translation>
    </message>
    <message>
      <source>%1: %2: it lacks figures that every result has</source>
      <translation>%1：%2：缺少每份结果都有的指标</translation>
    </message>
    <message>
      <source>%1: %2: its runs are not those of its plan</source>
      <translation>%1：%2：其中的运行与计划不符</translation>
    </message>
    <message>
      <source>%1: %2: run %3 %4</source>
      <translation>%1：%2：第 %3 次运行%4</translation>
    </message>
    <message>
      <source>%1: %2: the study in it cannot be read</source>
      <translation>%1：%2：其中的研究无法读取</translation>
    </message>
    <message>
      <source>%1: it is not a result of Shapan and is left alone; choose another name</source>
      <translation>%1：不是 Shapan 的结果文件，未作改动；请换一个名称</translation>
    </message>
    <message>
      <source>%1: there is no such file</source>
      <translation>%1：没有这个文件</translation>
    </message>
    <message>
      <source>%1line %2, column %3</source>
      <translation>%1第 %2 行，第 %3 列</translation>
    </message>
    <message>
      <source>'%1' cannot be a name: %2</source>
      <translation>“%1”不能作名称：%2</translation>
    </message>
    <message>
      <source>'%1' is missing; it must be %2</source>
      <translation>缺少“%1”，应为%2</translation>
    </message>
    <message>
      <source>'%1' is the name of the silent strategy that every study has; choose another</source>
      <translation>“%1”是每个研究都有的静默策略的名字，请另取一个</translation>
    </message>
    <message>
      <source>'%1' is unknown%2</source>
      <translation>不认识“%1”%2</translation>
    </message>
    <message>
      <source>'%1' is written twice; the first stands on line %2</source>
      <translation>“%1”写了两次，第一次在第 %2 行</translation>
    </message>
    <message>
      <source>'format' is missing; a study begins with the line “format: %1”</source>
      <translation>缺少“format”；研究以“format: %1”这一行开头</translation>
    </message>
    <message>
      <source>'source' must be text and 'grade' one of %1, got %2</source>
      <translation>“source”应为文字，“grade”应为 %1 之一，写的是 %2</translation>
    </message>
    <message>
      <source>, a schedule such as {0: …, 90: …}, or a range {low: …, typical: …, high: …}</source>
      <translation>，或日程如 {0: …, 90: …}，或范围 {low: …, typical: …, high: …}</translation>
    </message>
    <message>
      <source>, got </source>
      <translation>，写的是 </translation>
    </message>
    <message>
      <source>; bundled are %1</source>
      <translation>；自带的有 %1</translation>
    </message>
    <message>
      <source>; did you mean '%1' with '%2'?</source>
      <translation>；是否想写带“%2”的“%1”？</translation>
    </message>
    <message>
      <source>; did you mean '%1'?</source>
      <translation>；是否想写“%1”？</translation>
    </message>
    <message>
      <source>; did you mean '*%1'?</source>
      <translation>；是否想写“*%1”？</translation>
    </message>
    <message>
      <source>; is it UTF-16? Save it as UTF-8</source>
      <translation>；是 UTF-16 吗？请存为 UTF-8</translation>
    </message>
    <message>
      <source>; known here: %1</source>
      <translation>；这里可用：%1</translation>
    </message>
    <message>
      <source>; put it in quotes</source>
      <translation>；请加引号</translation>
    </message>
    <message>
      <source>; write %1</source>
      <translation>；请写 %1</translation>
    </message>
    <message>
      <source>Assertion failed, </source>
      <translation>断言失败，</translation>
    </message>
    <message>
      <source>Input should</source>
      <translation>输入应</translation>
    </message>
    <message>
      <source>Robyn demo.R, adstock_geometric (Meta)</source>
      <translation>Robyn demo.R, adstock_geometric (Meta)</translation>
    </message>
    <message>
      <source>String should</source>
      <translation>文字应</translation>
    </message>
    <message>
      <source>Value error, </source>
      <translation>值错误，</translation>
    </message>
    <message>
      <source>a backslash begins no known sign here; use single quotes</source>
      <translation>反斜杠在这里不表示任何字符；请用单引号</translation>
    </message>
    <message>
      <source>a channel is run by partners or by owners: leave out one of them</source>
      <translation>渠道由合作方或由展示者运营：请去掉其中一个</translation>
    </message>
    <message>
      <source>a day such as 2026-01-31</source>
      <translation>日期，如 2026-01-31</translation>
    </message>
    <message>
      <source>a file holds one study; a second one begins here</source>
      <translation>一个文件只放一个研究；这里开始了第二个</translation>
    </message>
    <message>
      <source>a finite number</source>
      <translation>有限的数</translation>
    </message>
    <message>
      <source>a key must be text, this one is %1</source>
      <translation>键应为文字，这个是%1</translation>
    </message>
    <message>
      <source>a key must be text, this one is empty</source>
      <translation>键应为文字，这个是空的</translation>
    </message>
    <message>
      <source>a key must hold no control character, got '%1'</source>
      <translation>键不能含控制字符，写的是“%1”</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>a list of %1</source>
      <translation>%1 项的列表</translation>
    </message>
    <message>
      <source>a map</source>
      <translation>映射</translation>
    </message>
    <message>
      <source>a map of %1</source>
      <translation>含 %1 的映射</translation>
    </message>
    <message>
      <source>a map of names, each with %1</source>
      <translation>以名称为键、值为%1的映射</translation>
    </message>
    <message>
      <source>a map of strategies</source>
      <translation>策略的映射</translation>
    </message>
    <message>
      <source>a name has 1 to %1 letters, digits, hyphens, underscores or spaces, none at its ends</source>
      <translation>名称为 1 至 %1 个文字、数字、连字符、下划线或空格，首尾不能是空格</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数</translation>
    </message>
    <message>
      <source>a number between -%1 and %2</source>
      <translation>-%1 至 %2 的数</translation>
    </message>
    <message>
      <source>a number of at most %1 characters</source>
      <translation>至多 %1 个字符的数</translation>
    </message>
    <message>
      <source>a part of the study cannot be read</source>
      <translation>研究的一部分读不出来</translation>
    </message>
    <message>
      <source>a point is a map of numbers by their path</source>
      <translation>一个点应是按路径列出的数值</translation>
    </message>
    <message>
      <source>a range must rise: low ≤ typical ≤ high, got %1, %2, %3</source>
      <translation>范围应递增：low ≤ typical ≤ high，写的是 %1、%2、%3</translation>
    </message>
    <message>
      <source>a range's distribution must be %1, got %2</source>
      <translation>范围的分布应为 %1，写的是 %2</translation>
    </message>
    <message>
      <source>a run that finished has no days</source>
      <translation>一次已完成的运行没有天数</translation>
    </message>
    <message>
      <source>a schedule must hold days counted from 0, such as {0: …, 90: …}</source>
      <translation>日程的键是从 0 数起的天，如 {0: …, 90: …}</translation>
    </message>
    <message>
      <source>a schedule must start on day 0, this one starts on day %1</source>
      <translation>日程应从第 0 天开始，这个从第 %1 天开始</translation>
    </message>
    <message>
      <source>a schedule must state each day once</source>
      <translation>日程中每天只能写一次</translation>
    </message>
    <message>
      <source>a strategy cannot be based on itself: %1</source>
      <translation>策略不能基于自己：%1</translation>
    </message>
    <message>
      <source>a study compares at most %1 strategies, got %2</source>
      <translation>一个研究最多对比 %1 个策略，写了 %2 个</translation>
    </message>
    <message>
      <source>a study is a map with format, title, start, purse, market and strategies</source>
      <translation>研究是含 format、title、start、purse、market 和 strategies 的映射</translation>
    </message>
    <message>
      <source>a tab stands here; indent with spaces</source>
      <translation>这里有制表符；请用空格缩进</translation>
    </message>
    <message>
      <source>a test is of a tactic or of a channel: state one of them</source>
      <translation>一次测试针对一个战术或一个渠道：只写其中一个</translation>
    </message>
    <message>
      <source>a text in it holds a control character</source>
      <translation>其中一段文字含有控制字符</translation>
    </message>
    <message>
      <source>a text in it is none</source>
      <translation>其中一段文字不是文字</translation>
    </message>
    <message>
      <source>a value cannot begin with “%”; put it in quotes</source>
      <translation>值不能以“%”开头；请加引号</translation>
    </message>
    <message>
      <source>a value cannot begin with “@”; put it in quotes</source>
      <translation>值不能以“@”开头；请加引号</translation>
    </message>
    <message>
      <source>a value cannot begin with “`”; put it in quotes</source>
      <translation>值不能以“`”开头；请加引号</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>a “:” is missing after this key</source>
      <translation>这个键后面缺“:”</translation>
    </message>
    <message>
      <source>a “:” stands where no key can; put text with a colon in quotes, and check the indentation</source>
      <translation>这里不该有“:”；含冒号的文字请加引号，并检查缩进</translation>
    </message>
    <message>
      <source>an alias</source>
      <translation>别名</translation>
    </message>
    <message>
      <source>another process is writing it; wait until that is done</source>
      <translation>另一个进程正在写入；请等它完成</translation>
    </message>
    <message>
      <source>at least %1</source>
      <translation>不小于 %1</translation>
    </message>
    <message>
      <source>at most %1</source>
      <translation>不大于 %1</translation>
    </message>
    <message>
      <source>at most %1 MiB</source>
      <translation>最多 %1 MiB</translation>
    </message>
    <message>
      <source>at most %1 aliases</source>
      <translation>最多 %1 个别名</translation>
    </message>
    <message>
      <source>at most %1 deep</source>
      <translation>最多 %1 层</translation>
    </message>
    <message>
      <source>at most %1 keys and values</source>
      <translation>最多 %1 个键和值</translation>
    </message>
    <message>
      <source>at most %1 lines</source>
      <translation>最多 %1 行</translation>
    </message>
    <message>
      <source>cannot start any token</source>
      <translation>cannot start any token</translation>
    </message>
    <message>
      <source>could not find expected ':'</source>
      <translation>could not find expected ':'</translation>
    </message>
    <message>
      <source>does not hold the %1 days that were asked for</source>
      <translation>不含所要的 %1 天</translation>
    </message>
    <message>
      <source>expected ',' or ']'</source>
      <translation>expected ',' or ']'</translation>
    </message>
    <message>
      <source>expected ',' or '}'</source>
      <translation>expected ',' or '}'</translation>
    </message>
    <message>
      <source>format: %1</source>
      <translation>format: %1</translation>
    </message>
    <message>
      <source>holds %1 measures, number %2 was asked for</source>
      <translation>含 %1 项每日指标，要的是第 %2 项</translation>
    </message>
    <message>
      <source>holds a day that is no number</source>
      <translation>含有不是数字的一天</translation>
    </message>
    <message>
      <source>holds no packed measures</source>
      <translation>不含压缩的每日指标</translation>
    </message>
    <message>
      <source>it cannot be opened: there is no such folder, or it may not be read or written</source>
      <translation>无法打开：没有这个文件夹，或没有读写权限</translation>
    </message>
    <message>
      <source>it cannot be read</source>
      <translation>读不出来</translation>
    </message>
    <message>
      <source>it has more parts than a study can have</source>
      <translation>所含部分多于一份研究所能有的</translation>
    </message>
    <message>
      <source>it holds more than tables of a result</source>
      <translation>所含内容超出结果文件的表</translation>
    </message>
    <message>
      <source>it is a link that leads to itself, or a file beside it is a link; remove that first</source>
      <translation>它是指向自身的链接，或旁边的文件是链接；请先将其移走</translation>
    </message>
    <message>
      <source>it is beyond every amount</source>
      <translation>超出一切可能的数额</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>文件已损坏</translation>
    </message>
    <message>
      <source>it is damaged or was not written by Shapan</source>
      <translation>文件已损坏，或不是由 Shapan 写成</translation>
    </message>
    <message>
      <source>it is not a result of Shapan</source>
      <translation>不是 Shapan 的结果文件</translation>
    </message>
    <message>
      <source>it may not be written: the file or its folder is read-only</source>
      <translation>无法写入：文件或所在文件夹为只读</translation>
    </message>
    <message>
      <source>it was written by a newer Shapan (result format %1, this one reads up to %2); use that version to open it</source>
      <translation>由更新版本的 Shapan 写成（结果格式 %1，当前版本最高读到 %2）；请用那个版本打开</translation>
    </message>
    <message>
      <source>it was written by an older version and is too large to be read as it is; `shapan resume` brings it up to date</source>
      <translation>由旧版本写成，且太大，无法直接读取；用 `shapan resume` 可更新到当前格式</translation>
    </message>
    <message>
      <source>its table '%1' has more rows than a result can have</source>
      <translation>表 “%1” 的行数超出结果文件所能有的</translation>
    </message>
    <message>
      <source>its table '%1' is larger than a result can be</source>
      <translation>表 “%1” 超出结果文件所能有的大小</translation>
    </message>
    <message>
      <source>its table '%1' is not a plain one</source>
      <translation>表 “%1” 不是普通的表</translation>
    </message>
    <message>
      <source>mapping values are not allowed here</source>
      <translation>mapping values are not allowed here</translation>
    </message>
    <message>
      <source>maps and lists stand more than %1 deep within each other</source>
      <translation>映射和列表嵌套超过 %1 层</translation>
    </message>
    <message>
      <source>measured data or a paper</source>
      <translation>实测数据或论文</translation>
    </message>
    <message>
      <source>more than a name</source>
      <translation>不只是名称</translation>
    </message>
    <message>
      <source>must be</source>
      <translation>应为</translation>
    </message>
    <message>
      <source>must be </source>
      <translation>应为</translation>
    </message>
    <message>
      <source>must be %1</source>
      <translation>应为%1</translation>
    </message>
    <message>
      <source>must be %1 %2, got %3</source>
      <translation>应%1 %2，写的是 %3</translation>
    </message>
    <message>
      <source>must be %1%2, got %3</source>
      <translation>应为%1%2，写的是 %3</translation>
    </message>
    <message>
      <source>must be %1, got %2</source>
      <translation>应为%1，写的是 %2</translation>
    </message>
    <message>
      <source>must be %1, got %2%3</source>
      <translation>应为%1，写的是 %2%3</translation>
    </message>
    <message>
      <source>must be %1; a language is written like en or zh_TW</source>
      <translation>应为%1；语言写成 en 或 zh_TW 这样</translation>
    </message>
    <message>
      <source>must be a day of the years 1900 to 2199</source>
      <translation>应为 1900 至 2199 年间的日期</translation>
    </message>
    <message>
      <source>must be a day such as 2026-01-31</source>
      <translation>应为日期，如 2026-01-31</translation>
    </message>
    <message>
      <source>must be a file inside the study's folder</source>
      <translation>应为研究文件夹内的文件</translation>
    </message>
    <message>
      <source>must be a map of one or more strategies by name, got %1</source>
      <translation>应为一个或多个策略的映射，写的是%1</translation>
    </message>
    <message>
      <source>must be a map, or the name of a .yaml file in the study's folder</source>
      <translation>应为映射，或研究文件夹内的 .yaml 文件名</translation>
    </message>
    <message>
      <source>must be a map, or the name of a .yaml file in the study's folder, got %1</source>
      <translation>应为映射，或研究文件夹内的 .yaml 文件名，写的是%1</translation>
    </message>
    <message>
      <source>must be a map, the file holds %1</source>
      <translation>应为映射，文件里是%1</translation>
    </message>
    <message>
      <source>must be text of at most %1 characters</source>
      <translation>文字最多 %1 个字符</translation>
    </message>
    <message>
      <source>must be the format's version, a whole number such as %1, got %2</source>
      <translation>应为格式版本，即整数如 %1，写的是 %2</translation>
    </message>
    <message>
      <source>must be the name of another strategy, got %1</source>
      <translation>应为另一个策略的名称，写的是 %1</translation>
    </message>
    <message>
      <source>must be three capital letters such as USD</source>
      <translation>应为三个大写字母，如 USD</translation>
    </message>
    <message>
      <source>no tag</source>
      <translation>不写标签</translation>
    </message>
    <message>
      <source>one strategy may test %1 tactics that change rates such as “%2”: leave one out</source>
      <translation>一个策略最多测试 %1 个改变“%2”之类速率的战术：请去掉一个</translation>
    </message>
    <message>
      <source>one study</source>
      <translation>一份研究</translation>
    </message>
    <message>
      <source>owners need a broadcast part: add broadcast, or leave out owned</source>
      <translation>展示者需要 broadcast 部分：请添加 broadcast，或去掉 owned</translation>
    </message>
    <message>
      <source>partners need a broadcast or a demand part: add one, or leave out partner</source>
      <translation>合作方需要 broadcast 或 demand 部分：请添加其一，或去掉 partner</translation>
    </message>
    <message>
      <source>refers to no anchor above it</source>
      <translation>上文没有对应的锚点</translation>
    </message>
    <message>
      <source>share</source>
      <translation>份额</translation>
    </message>
    <message>
      <source>share of price</source>
      <translation>价格的份额</translation>
    </message>
    <message>
      <source>share/day</source>
      <translation>份额 / 天</translation>
    </message>
    <message>
      <source>share/week</source>
      <translation>份额 / 周</translation>
    </message>
    <message>
      <source>share/year</source>
      <translation>份额 / 年</translation>
    </message>
    <message>
      <source>tags (%TAG) are not read; leave them out</source>
      <translation>不读取标签（%TAG）；请去掉</translation>
    </message>
    <message>
      <source>tags such as “%1” are not read; leave it out</source>
      <translation>不读取“%1”这样的标签；请去掉</translation>
    </message>
    <message>
      <source>text must hold no control character, got %1</source>
      <translation>文字不能含控制字符，写的是 %1</translation>
    </message>
    <message>
      <source>text, or a map of languages such as {en: …, zh: …}</source>
      <translation>文字，或按语言的映射如 {en: …, zh: …}</translation>
    </message>
    <message>
      <source>the alias '*%1' %2%3</source>
      <translation>别名“*%1”%2%3</translation>
    </message>
    <message>
      <source>the anchor '&amp;%1' is used twice; give each its own name</source>
      <translation>锚点“&amp;%1”用了两次；请各取一个名字</translation>
    </message>
    <message>
      <source>the byte %1 is not UTF-8; save the file as UTF-8</source>
      <translation>字节 %1 不是 UTF-8；请把文件存为 UTF-8</translation>
    </message>
    <message>
      <source>the control character %1 has no place here%2</source>
      <translation>这里不能有控制字符 %1%2</translation>
    </message>
    <message>
      <source>the disk cannot be read or written; everything finished before is kept</source>
      <translation>磁盘无法读写；之前完成的都已保留</translation>
    </message>
    <message>
      <source>the disk is full; everything finished before is kept</source>
      <translation>磁盘已满；之前完成的都已保留</translation>
    </message>
    <message>
      <source>the file has format %1, this program reads up to %2; a newer Shapan wrote it</source>
      <translation>文件格式是 %1，本程序最多读到 %2；它由更新的版本写成</translation>
    </message>
    <message>
      <source>the file is empty; %1</source>
      <translation>文件是空的；%1</translation>
    </message>
    <message>
      <source>the file is written in %1; save it as UTF-8</source>
      <translation>文件的编码是 %1；请存为 UTF-8</translation>
    </message>
    <message>
      <source>the file says it is YAML %1; studies are YAML 1.2</source>
      <translation>文件自称 YAML %1；研究文件是 YAML 1.2</translation>
    </message>
    <message>
      <source>the list that opens here is not closed with “]”, or a comma is missing</source>
      <translation>这里开始的列表没有用“]”结束，或缺逗号</translation>
    </message>
    <message>
      <source>the map that opens here is not closed with “}”, or a comma is missing</source>
      <translation>这里开始的映射没有用“}”结束，或缺逗号</translation>
    </message>
    <message>
      <source>the market has no %1: describe it as market.%2, or leave this out</source>
      <translation>市场里没有 %1：请在 market.%2 中描述，或去掉这一项</translation>
    </message>
    <message>
      <source>the market has no %1: describe it as market.%2, or watch something else</source>
      <translation>市场没有 %1：请以 market.%2 描述，或改为监看别的指标</translation>
    </message>
    <message>
      <source>the quote that opens here is never closed</source>
      <translation>这里开始的引号没有结束</translation>
    </message>
    <message>
      <source>the study has more than %1 lines</source>
      <translation>研究超过 %1 行</translation>
    </message>
    <message>
      <source>the study holds more than %1 keys and values, aliases and based_on written out</source>
      <translation>研究展开别名和 based_on 后，键和值超过 %1 个</translation>
    </message>
    <message>
      <source>the study in it has been changed</source>
      <translation>其中的研究已被改动</translation>
    </message>
    <message>
      <source>the study is larger than %1 MiB</source>
      <translation>研究超过 %1 MiB</translation>
    </message>
    <message>
      <source>the study uses more than %1 aliases</source>
      <translation>研究使用的别名超过 %1 个</translation>
    </message>
    <message>
      <source>the tactic is bought already; leave it out of tactics, or out of tests</source>
      <translation>该战术已经购买；请从战术或测试中去掉</translation>
    </message>
    <message>
      <source>there is no bundled study and no file '%1'%2</source>
      <translation>没有叫“%1”的自带研究或文件%2</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>没有这个文件</translation>
    </message>
    <message>
      <source>there is no such file: a part of the path is not a folder</source>
      <translation>没有这个文件：路径中有一段不是文件夹</translation>
    </message>
    <message>
      <source>this curve reaches %1 people per impression; raise half_point or lower ceiling</source>
      <translation>这条曲线每次展示触达 %1 人；请调高半程压力或调低触达上限</translation>
    </message>
    <message>
      <source>this file may not be read: its permissions forbid it</source>
      <translation>没有读取这个文件的权限</translation>
    </message>
    <message>
      <source>this holds no strategies; copy one on the Strategy page, or the text of a study</source>
      <translation>这里没有策略；请在策略页复制一个，或复制一份研究的文字</translation>
    </message>
    <message>
      <source>this is a folder, not a study file</source>
      <translation>这是文件夹，不是研究文件</translation>
    </message>
    <message>
      <source>this is not YAML: %1</source>
      <translation>这不是 YAML：%1</translation>
    </message>
    <message>
      <source>this is not a file but a device or a pipe</source>
      <translation>这不是文件，而是设备或管道</translation>
    </message>
    <message>
      <source>this line does not fit the indentation of the lines above</source>
      <translation>这一行的缩进与上文不符</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 或 false</translation>
    </message>
    <message>
      <source>unknown escape character</source>
      <translation>unknown escape character</translation>
    </message>
    <message>
      <source>while parsing a block collection</source>
      <translation>while parsing a block collection</translation>
    </message>
    <message>
      <source>while parsing a block mapping</source>
      <translation>while parsing a block mapping</translation>
    </message>
    <message>
      <source>while scanning a quoted scalar</source>
      <translation>while scanning a quoted scalar</translation>
    </message>
    <message>
      <source>would hold itself</source>
      <translation>会包含自己</translation>
    </message>
    <message>
      <source>written once</source>
      <translation>只写一次</translation>
    </message>
    <message>
      <source>“&lt;&lt;” (merge) is not part of YAML 1.2; write the keys out, or use based_on</source>
      <translation>“&lt;&lt;”（合并）不属于 YAML 1.2；请把键写全，或用 based_on</translation>
    </message>
  </context>
  <context>
    <name>sources</name>
    <message>
      <source>20 to 40 % of the goods' value a year, storage included (sig.org glossary); space is apart here</source>
      <translation>每年为货值的 20% 至 40%，含仓储（sig.org 术语表）；此处场地另计</translation>
    </message>
    <message>
      <source>25 to 35 % a year, Xactly 2024 as quoted by pulserevops</source>
      <translation>每年 25% 至 35%，Xactly 2024，转引自 pulserevops</translation>
    </message>
    <message>
      <source>25–35 % a year, Xactly 2024 as quoted by pulserevops</source>
      <translation>每年 25%–35%，Xactly 2024，转引自 pulserevops</translation>
    </message>
    <message>
      <source>27 % ramped in 3 months, 65 % in 6, Bridge Group 2024 as quoted by pulserevops</source>
      <translation>27% 的人 3 个月内上手，65% 的人 6 个月内上手，Bridge Group 2024，转引自 pulserevops</translation>
    </message>
    <message>
      <source>BG/NBD on CDNOW, Fader, Hardie and Lee (2005)</source>
      <translation>CDNOW 数据上的 BG/NBD 模型，Fader、Hardie 与 Lee（2005）</translation>
    </message>
    <message>
      <source>Bass p 0.01 to 0.03, Sultan, Farley and Lehmann (1990), as quoted by secondary pages</source>
      <translation>Bass 模型的 p 为 0.01 至 0.03，Sultan、Farley 与 Lehmann（1990），转引自二手网页</translation>
    </message>
    <message>
      <source>Hill slope 1, Meridian prior_distribution.py</source>
      <translation>Hill 斜率为 1，Meridian prior_distribution.py</translation>
    </message>
    <message>
      <source>Hill slopes 0.5 to 3, Robyn; at least 1 so that reach stays within impressions</source>
      <translation>Hill 斜率 0.5 至 3，Robyn；至少取 1，使触达不超过曝光</translation>
    </message>
    <message>
      <source>a second more costs about a fifth of conversions (SOASTA 2017, in marketingcharts.com)</source>
      <translation>慢一秒约损失五分之一的转化（SOASTA 2017，见 marketingcharts.com）</translation>
    </message>
    <message>
      <source>assumption</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>assumption, below the 60 days at contracts of 25,000 (Bridge Group as quoted by pulserevops)</source>
      <translation>假设，短于 25,000 金额合同的 60 天（Bridge Group，转引自 pulserevops）</translation>
    </message>
    <message>
      <source>assumption, gentle beside the observational speed-to-lead surveys</source>
      <translation>假设，比关于响应速度的观察性调查更温和</translation>
    </message>
    <message>
      <source>assumption; a manager looks after accounts worth 1 to 2 million a year (commune, saasmetric), costs are set to the purse instead</source>
      <translation>假设；一名客户经理每年照看价值 100 万至 200 万的客户（commune、saasmetric），此处成本按预算设定</translation>
    </message>
    <message>
      <source>assumption; trials activate 15 to 40 % by kind (OpenView, ProductLed, Userpilot as quoted), which bounds what one adds</source>
      <translation>假设；各类试用的激活率为 15% 至 40%（转引自 OpenView、ProductLed、Userpilot），这限定了一次试用所能增加的幅度</translation>
    </message>
    <message>
      <source>cart to transaction 32.391 %, Retailrocket, over the two steps before</source>
      <translation>加购到成交 32.391%，Retailrocket，再除以前面两步</translation>
    </message>
    <message>
      <source>click rates 0.5, 8 and 10 % by activity, AMSS vignette (Google)</source>
      <translation>按活跃程度点击率为 0.5%、8% 和 10%，AMSS 使用说明（Google）</translation>
    </message>
    <message>
      <source>commerce apps D1 22-30, D7 10-16, D30 6-12 %, mobileapp.wiki; fitted</source>
      <translation>电商应用次日留存 22%–30%、7 日 10%–16%、30 日 6%–12%，mobileapp.wiki；经拟合</translation>
    </message>
    <message>
      <source>digital adstock 0 to 0.3 a week, half-life up to 0.58 weeks, Robyn demo.R</source>
      <translation>数字媒体每周延续率 0 至 0.3，半衰期至多 0.58 周，Robyn demo.R</translation>
    </message>
    <message>
      <source>education apps D1 20-28, D7 10-16, D30 5-10 %, mobileapp.wiki; fitted</source>
      <translation>教育应用次日留存 20%–28%、7 日 10%–16%、30 日 5%–10%，mobileapp.wiki；经拟合</translation>
    </message>
    <message>
      <source>fitted to productivity by quarter of tenure, Bridge Group 2024 as quoted by pulserevops</source>
      <translation>按入职各季度的产出拟合，Bridge Group 2024，转引自 pulserevops</translation>
    </message>
    <message>
      <source>invitations accepted 10 to 25 %, catchbeforetheybounce and others</source>
      <translation>邀请接受率 10% 至 25%，catchbeforetheybounce 等</translation>
    </message>
    <message>
      <source>invitations accepted 10 to 25 %, same pages</source>
      <translation>邀请接受率 10% 至 25%，同上网页</translation>
    </message>
    <message>
      <source>k-factor of business software 0.1 to 0.4, catchbeforetheybounce and others</source>
      <translation>企业软件的 k 因子 0.1 至 0.4，catchbeforetheybounce 等</translation>
    </message>
    <message>
      <source>ln mean exp of the person terms of a year's customers of this market, solved by shapan centre</source>
      <translation>本市场一年客户的个人项之指数均值的对数，由 shapan centre 求出</translation>
    </message>
    <message>
      <source>mean order of the CDNOW sample, weeks 1 to 39</source>
      <translation>CDNOW 样本第 1 至 39 周的平均订单金额</translation>
    </message>
    <message>
      <source>mean person terms of a year's customers of this market, solved by shapan centre</source>
      <translation>本市场一年客户的个人项均值，由 shapan centre 求出</translation>
    </message>
    <message>
      <source>median cycle 60 days at contracts of 25,000, 384 firms (Bridge Group); shorter for 9,000 to 15,000</source>
      <translation>25,000 金额合同的成交周期中位数为 60 天,384 家公司（Bridge Group）；9,000 至 15,000 的更短</translation>
    </message>
    <message>
      <source>median ramp of 5.0 months, Bridge Group 2024 as quoted by pulserevops</source>
      <translation>上手时间中位数 5.0 个月，Bridge Group 2024，转引自 pulserevops</translation>
    </message>
    <message>
      <source>monthly churn 2 to 5 %, churnkey; spread as an sBG</source>
      <translation>月流失率 2% 至 5%，churnkey；分布按 sBG 模型</translation>
    </message>
    <message>
      <source>opportunity to won 15 to 35 %, altiorco, getfairview, lotoftools</source>
      <translation>商机到赢单 15% 至 35%，altiorco、getfairview、lotoftools</translation>
    </message>
    <message>
      <source>order accuracy of 96 to 98 % in most warehouses, onrampfunds.com; halves of it assumed</source>
      <translation>多数仓库的订单准确率为 96% 至 98%，onrampfunds.com；其中对半分配为假设</translation>
    </message>
    <message>
      <source>outdoor adstock 0.1 to 0.4 a week, half-life 0.3 to 0.76 weeks, Robyn demo.R</source>
      <translation>户外广告每周延续率 0.1 至 0.4，半衰期 0.3 至 0.76 周，Robyn demo.R</translation>
    </message>
    <message>
      <source>practitioners' accounts: 30 days for analytics, six weeks for testing, three months for habits</source>
      <translation>从业者的说法:数据分析需 30 天，测试需六周，习惯需三个月</translation>
    </message>
    <message>
      <source>print and outdoor adstock 0.1 to 0.4 a week, Robyn demo.R</source>
      <translation>平面与户外广告每周延续率 0.1 至 0.4，Robyn demo.R</translation>
    </message>
    <message>
      <source>product view to cart, Retailrocket (published totals)</source>
      <translation>商品浏览到加购，Retailrocket（公开总数）</translation>
    </message>
    <message>
      <source>productivity apps D1 22-30, D7 14-20, D30 10-16 %, mobileapp.wiki; fitted</source>
      <translation>效率应用次日留存 22%–30%、7 日 14%–20%、30 日 10%–16%，mobileapp.wiki；经拟合</translation>
    </message>
    <message>
      <source>qualified lead to won 4.5 to 26 %, product of published steps</source>
      <translation>合格线索到赢单 4.5% 至 26%，由公开的各步相乘</translation>
    </message>
    <message>
      <source>session purchase of new visitors 24.91 %, UCI 468 (Sakar et al. 2019), over Retailrocket's steps</source>
      <translation>新访客的会话购买率 24.91%，UCI 468（Sakar 等 2019），按 Retailrocket 的各步分摊</translation>
    </message>
    <message>
      <source>session purchase of returning visitors 13.93 %, UCI 468 (Sakar et al. 2019), over Retailrocket's steps</source>
      <translation>回访者的会话购买率 13.93%，UCI 468（Sakar 等 2019），按 Retailrocket 的各步分摊</translation>
    </message>
    <message>
      <source>shape after accounts of shop traffic by hour (compete.com 2011, SaleCycle 2020)</source>
      <translation>形状依据网店分时流量的报道（compete.com 2011、SaleCycle 2020）</translation>
    </message>
    <message>
      <source>split of cart to transaction 32.391 %, Retailrocket; the split is assumed</source>
      <translation>由加购到成交 32.391% 拆分，Retailrocket；拆分方式为假设</translation>
    </message>
    <message>
      <source>television adstock 0.3 to 0.8 a week, half-life 0.58 to 3.1 weeks, Robyn demo.R</source>
      <translation>电视每周延续率 0.3 至 0.8，半衰期 0.58 至 3.1 周，Robyn demo.R</translation>
    </message>
    <message>
      <source>television reach 40 %, AMSS vignette (Google)</source>
      <translation>电视触达率 40%，AMSS 使用说明（Google）</translation>
    </message>
    <message>
      <source>trial without card activates 20 to 30 % (OpenView, ProductLed, Userpilot as quoted)</source>
      <translation>无需绑卡的试用激活率 20% 至 30%（转引自 OpenView、ProductLed、Userpilot）</translation>
    </message>
    <message>
      <source>trial without card activates 20 to 30 %, freemium 15 to 25 % (OpenView, ProductLed, Userpilot as quoted)</source>
      <translation>无需绑卡的试用激活率 20% 至 30%，免费增值 15% 至 25%（转引自 OpenView、ProductLed、Userpilot）</translation>
    </message>
    <message>
      <source>two days of spreadsheets, practitioners' account</source>
      <translation>两天的手工表格工作，从业者的说法</translation>
    </message>
    <message>
      <source>weekly activity and click rates of 0.5 to 10 %, AMSS vignette (Google)</source>
      <translation>每周活跃程度与 0.5% 至 10% 的点击率，AMSS 使用说明（Google）</translation>
    </message>
  </context>
  <context>
    <name>units</name>
    <message>
      <source>1/year</source>
      <translation>次 / 年</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>量</translation>
    </message>
    <message>
      <source>contacts</source>
      <translation>次联系</translation>
    </message>
    <message>
      <source>correlation</source>
      <translation>相关系数</translation>
    </message>
    <message>
      <source>day</source>
      <translation>天</translation>
    </message>
    <message>
      <source>day of the year</source>
      <translation>年内第几天</translation>
    </message>
    <message>
      <source>days</source>
      <translation>天</translation>
    </message>
    <message>
      <source>days/week</source>
      <translation>天 / 周</translation>
    </message>
    <message>
      <source>exponent</source>
      <translation>指数</translation>
    </message>
    <message>
      <source>exponent/week</source>
      <translation>指数 / 周</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>倍</translation>
    </message>
    <message>
      <source>hires/year</source>
      <translation>人 / 年</translation>
    </message>
    <message>
      <source>hour</source>
      <translation>点</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>小时</translation>
    </message>
    <message>
      <source>hours/day</source>
      <translation>小时 / 天</translation>
    </message>
    <message>
      <source>hours/lead</source>
      <translation>小时 / 线索</translation>
    </message>
    <message>
      <source>hours/person/month</source>
      <translation>小时 / 人 / 月</translation>
    </message>
    <message>
      <source>hours/person/week</source>
      <translation>小时 / 人 / 周</translation>
    </message>
    <message>
      <source>hours/ticket</source>
      <translation>小时 / 工单</translation>
    </message>
    <message>
      <source>hours/week</source>
      <translation>小时 / 周</translation>
    </message>
    <message>
      <source>impressions/person/day</source>
      <translation>次展示 / 人 / 天</translation>
    </message>
    <message>
      <source>index, 0 to 1</source>
      <translation>指数（0 至 1）</translation>
    </message>
    <message>
      <source>intensity</source>
      <translation>强度</translation>
    </message>
    <message>
      <source>leads</source>
      <translation>条线索</translation>
    </message>
    <message>
      <source>leads/year</source>
      <translation>条线索 / 年</translation>
    </message>
    <message>
      <source>log rate</source>
      <translation>对数率</translation>
    </message>
    <message>
      <source>log units</source>
      <translation>对数单位</translation>
    </message>
    <message>
      <source>log-odds</source>
      <translation>对数胜算</translation>
    </message>
    <message>
      <source>log-odds per unit</source>
      <translation>对数胜算 / 单位</translation>
    </message>
    <message>
      <source>meetings/week</source>
      <translation>次会议 / 周</translation>
    </message>
    <message>
      <source>money</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>money/1000 impressions</source>
      <translation>%1 / 千次展示</translation>
    </message>
    <message>
      <source>money/agent</source>
      <translation>%1 / 人</translation>
    </message>
    <message>
      <source>money/click</source>
      <translation>%1 / 点击</translation>
    </message>
    <message>
      <source>money/contact</source>
      <translation>%1 / 次联系</translation>
    </message>
    <message>
      <source>money/day</source>
      <translation>%1 / 天</translation>
    </message>
    <message>
      <source>money/delivery</source>
      <translation>%1 / 次到货</translation>
    </message>
    <message>
      <source>money/hire</source>
      <translation>%1 / 人</translation>
    </message>
    <message>
      <source>money/hour</source>
      <translation>%1 / 小时</translation>
    </message>
    <message>
      <source>money/hour/person</source>
      <translation>%1 / 小时 / 人</translation>
    </message>
    <message>
      <source>money/order</source>
      <translation>%1 / 单</translation>
    </message>
    <message>
      <source>money/return</source>
      <translation>%1 / 次退货</translation>
    </message>
    <message>
      <source>money/review</source>
      <translation>%1 / 次</translation>
    </message>
    <message>
      <source>money/success</source>
      <translation>%1 / 次成功</translation>
    </message>
    <message>
      <source>money/unit</source>
      <translation>%1 / 件</translation>
    </message>
    <message>
      <source>money/unit/week</source>
      <translation>%1 / 件 / 周</translation>
    </message>
    <message>
      <source>money/week</source>
      <translation>%1 / 周</translation>
    </message>
    <message>
      <source>money/week per visit/hour</source>
      <translation>%1 / 周（每小时一次到访）</translation>
    </message>
    <message>
      <source>money/year</source>
      <translation>%1 / 年</translation>
    </message>
    <message>
      <source>months</source>
      <translation>个月</translation>
    </message>
    <message>
      <source>odds ratio</source>
      <translation>胜算比</translation>
    </message>
    <message>
      <source>of the figure</source>
      <translation>指标单位</translation>
    </message>
    <message>
      <source>orders</source>
      <translation>单</translation>
    </message>
    <message>
      <source>orders/year</source>
      <translation>单 / 年</translation>
    </message>
    <message>
      <source>pages</source>
      <translation>页</translation>
    </message>
    <message>
      <source>people</source>
      <translation>人</translation>
    </message>
    <message>
      <source>people/day</source>
      <translation>人 / 天</translation>
    </message>
    <message>
      <source>people/year</source>
      <translation>人 / 年</translation>
    </message>
    <message>
      <source>points</source>
      <translation>个点</translation>
    </message>
    <message>
      <source>position</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>projects</source>
      <translation>个项目</translation>
    </message>
    <message>
      <source>replications</source>
      <translation>次</translation>
    </message>
    <message>
      <source>reviews/week</source>
      <translation>次复盘 / 周</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>号</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>形状参数</translation>
    </message>
    <message>
      <source>share</source>
      <translation>%</translation>
    </message>
    <message>
      <source>share of price</source>
      <translation>% 价格</translation>
    </message>
    <message>
      <source>share per unit</source>
      <translation>份额 / 单位</translation>
    </message>
    <message>
      <source>share/day</source>
      <translation>% / 天</translation>
    </message>
    <message>
      <source>share/week</source>
      <translation>% / 周</translation>
    </message>
    <message>
      <source>share/year</source>
      <translation>% / 年</translation>
    </message>
    <message>
      <source>spread of the logarithm</source>
      <translation>对数离散</translation>
    </message>
    <message>
      <source>standard deviations</source>
      <translation>个标准差</translation>
    </message>
    <message>
      <source>standard errors</source>
      <translation>个标准误</translation>
    </message>
    <message>
      <source>tickets</source>
      <translation>张工单</translation>
    </message>
    <message>
      <source>tickets/order</source>
      <translation>张工单 / 单</translation>
    </message>
    <message>
      <source>tickets/person/day</source>
      <translation>张工单 / 人 / 天</translation>
    </message>
    <message>
      <source>times</source>
      <translation>次</translation>
    </message>
    <message>
      <source>touches/hour</source>
      <translation>次 / 小时</translation>
    </message>
    <message>
      <source>trust, 0 to 1</source>
      <translation>信任（0 至 1）</translation>
    </message>
    <message>
      <source>unit of the number</source>
      <translation>该数值的单位</translation>
    </message>
    <message>
      <source>units</source>
      <translation>件</translation>
    </message>
    <message>
      <source>units/delivery</source>
      <translation>件 / 次到货</translation>
    </message>
    <message>
      <source>visits/hour</source>
      <translation>次到访 / 小时</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>周</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>working days</source>
      <translation>工作日</translation>
    </message>
    <message>
      <source>years</source>
      <translation>年</translation>
    </message>
  </context>
  <context>
    <name>verdict</name>
    <message>
      <source>After {days:count} days {leader:strategy} leads instead</source>
      <translation>{days:count} 天时领先的是{leader:strategy}</translation>
    </message>
    <message>
      <source>After {days:count} days {leader:strategy} leads too</source>
      <translation>{days:count} 天时也是{leader:strategy}领先</translation>
    </message>
    <message>
      <source>Nobody should spend: {rival:strategy}, the best strategy, is worth {amount:money} less than doing nothing</source>
      <translation>都不该花钱：最好的策略{rival:strategy}比什么都不做还少 {amount:money}</translation>
    </message>
    <message>
      <source>Nobody should spend: {rival:strategy}, the best strategy, is worth {amount:money} less than doing nothing; {tenths:tenths} races in ten</source>
      <translation>都不该花钱：最好的策略{rival:strategy}比什么都不做还少 {amount:money}；十次中有{tenths:tenths}次</translation>
    </message>
    <message>
      <source>Nothing to compare yet: no race has finished</source>
      <translation>尚无可对比：还没有推演完成</translation>
    </message>
    <message>
      <source>One row stands for {weight:number} people: that is {days:number} days' work of {part:word} in {strategy:strategy}, and queues look worse than they are; simulate more people</source>
      <translation>一行代表 {weight:number} 人，相当于{strategy:strategy}中{part:word} {days:number} 天的工作，队列会显得更长；请模拟更多的人</translation>
    </message>
    <message>
      <source>Over {rival:strategy}: 95 % interval {low:money} to {high:money}, ahead in {won:count} of {races:count} races</source>
      <translation>领先{rival:strategy}，95% 区间 {low:money} 至 {high:money}；同一批人、同样的运气，{races:count} 次中 {won:count} 次领先</translation>
    </message>
    <message>
      <source>Ranges are drawn evenly over each four races: intervals rest on {blocks:number} independent fours</source>
      <translation>范围在每四次推演之间均匀抽取：区间依据 {blocks:number} 个相互独立的四次一组</translation>
    </message>
    <message>
      <source>Ranges are drawn evenly over each four races: {races:number} races are too few to gain by it; run 40 or more, or draw ranges alone</source>
      <translation>范围在每四次推演之间均匀抽取：{races:number} 次推演太少，得不到好处；请推演 40 次以上，或让各次独立抽取</translation>
    </message>
    <message>
      <source>Too close to call between {leader:strategy} and {rival:strategy}. One more race would tell</source>
      <translation>{leader:strategy}与{rival:strategy}难分高下。再跑一次可见分晓</translation>
    </message>
    <message>
      <source>Too close to call between {leader:strategy} and {rival:strategy}. One more race would tell, about {time:duration}</source>
      <translation>{leader:strategy}与{rival:strategy}难分高下。再跑一次可见分晓，约 {time:duration}</translation>
    </message>
    <message>
      <source>Too close to call between {leader:strategy} and {rival:strategy}. {more:count} more races would tell</source>
      <translation>{leader:strategy}与{rival:strategy}难分高下。再跑 {more:count} 次可见分晓</translation>
    </message>
    <message>
      <source>Too close to call between {leader:strategy} and {rival:strategy}. {more:count} more races would tell, about {time:duration}</source>
      <translation>{leader:strategy}与{rival:strategy}难分高下。再跑 {more:count} 次可见分晓，约 {time:duration}</translation>
    </message>
    <message>
      <source>Too close to call between {leader:strategy} and {rival:strategy}: more races than can be run would be needed to tell</source>
      <translation>{leader:strategy}与{rival:strategy}难分高下：再多次推演也难见分晓</translation>
    </message>
    <message>
      <source>{leader:strategy} and {rival:strategy} are worth the same in every race</source>
      <translation>{leader:strategy}与{rival:strategy}每次推演价值都相同</translation>
    </message>
    <message>
      <source>{leader:strategy} leads, by {amount:money}, in a single race: more races would tell luck from merit</source>
      <translation>仅推演一次，{leader:strategy}领先 {amount:money}：多跑几次才能分清运气与实力</translation>
    </message>
    <message>
      <source>{leader:strategy} still wins, by {amount:money}; {tenths:tenths} races in ten</source>
      <translation>{leader:strategy}仍占优，领先 {amount:money}；十次胜{tenths:tenths}次</translation>
    </message>
    <message>
      <source>{leader:strategy} wins, by {amount:money}</source>
      <translation>{leader:strategy}胜出，领先 {amount:money}</translation>
    </message>
    <message>
      <source>{strategy:strategy} plans {amount:money} and {other:strategy} nothing: they do not spend the same</source>
      <translation>{strategy:strategy}计划 {amount:money}，{other:strategy}分文不花：两者花的钱不同</translation>
    </message>
    <message>
      <source>{strategy:strategy} plans {share:share} less than the purse, by {amount:money}</source>
      <translation>{strategy:strategy}低于预算 {share:share}，少 {amount:money}</translation>
    </message>
    <message>
      <source>{strategy:strategy} plans {share:share} more than the purse, by {amount:money}</source>
      <translation>{strategy:strategy}超出预算 {share:share}，多 {amount:money}</translation>
    </message>
    <message>
      <source>{strategy:strategy} plans {share:share} more than {other:strategy}: they do not spend the same</source>
      <translation>{strategy:strategy}比{other:strategy}多计划 {share:share}：两者花的钱不同</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>perceived value</source>
      <translation>价值感</translation>
    </message>
    <message>
      <source>trust</source>
      <translation>信任</translation>
    </message>
  </context>
</TS>
