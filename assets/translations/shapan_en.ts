<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Compare</name>
    <message numerus="yes">
      <source>%n run(s) failed and are left out.</source>
      <translation>
        <numerusform>%n run failed and is left out.</numerusform>
        <numerusform>%n runs failed and are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stopped. %n finished race(s) are kept.</source>
      <translation>
        <numerusform>Stopped. %n finished race is kept.</numerusform>
        <numerusform>Stopped. %n finished races are kept.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EmptyCompare</name>
    <message numerus="yes">
      <source>%n race(s)</source>
      <translation>
        <numerusform>%n race</numerusform>
        <numerusform>%n races</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n strategy(ies) are ready. Run them once and the verdict appears here.</source>
      <translation>
        <numerusform>%n strategy is ready. Run it once and the verdict appears here.</numerusform>
        <numerusform>%n strategies are ready. Run them once and the verdict appears here.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EmptyRace</name>
    <message numerus="yes">
      <source>Race %n strategy(ies)</source>
      <translation>
        <numerusform>Race %n strategy</numerusform>
        <numerusform>Race %n strategies</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message numerus="yes">
      <source>None of %n number(s) looked at so far is weak and near its flip</source>
      <translation>
        <numerusform>The one number looked at so far is not both weak and near its flip</numerusform>
        <numerusform>None of %n numbers looked at so far is weak and near its flip</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The verdict rests on %n weak number(s)</source>
      <translation>
        <numerusform>The verdict rests on %n weak number</numerusform>
        <numerusform>The verdict rests on %n weak numbers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Former</name>
    <message numerus="yes">
      <source>schedule, %n step(s)</source>
      <translation>
        <numerusform>schedule, %n step</numerusform>
        <numerusform>schedule, %n steps</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Happenings</name>
    <message numerus="yes">
      <source>%n seller(s) hired</source>
      <translation>
        <numerusform>%n seller hired</numerusform>
        <numerusform>%n sellers hired</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seller(s) left</source>
      <translation>
        <numerusform>%n seller left</numerusform>
        <numerusform>%n sellers left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s), ready to run. Open one, change anything, see who wins.</source>
      <translation>
        <numerusform>%n question, ready to run. Open it, change anything, see who wins.</numerusform>
        <numerusform>%n questions, ready to run. Open one, change anything, see who wins.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n strategy(ies)</source>
      <translation>
        <numerusform>%n strategy</numerusform>
        <numerusform>%n strategies</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>KeptCard</name>
    <message numerus="yes">
      <source>%1 ended unexpectedly. %n change(s) after your last save, kept %2, are here.</source>
      <translation>
        <numerusform>%1 ended unexpectedly. %n change after your last save, kept %2, is here.</numerusform>
        <numerusform>%1 ended unexpectedly. %n changes after your last save, kept %2, are here.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The window of %1 ended unexpectedly. A result of %n race(s), last written %2, is here.</source>
      <translation>
        <numerusform>The window of %1 ended unexpectedly. A result of %n race, last written %2, is here.</numerusform>
        <numerusform>The window of %1 ended unexpectedly. A result of %n races, last written %2, is here.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Losses</name>
    <message numerus="yes">
      <source>The same purse, spent %n way(s)</source>
      <translation>
        <numerusform>The same purse, spent %n way</numerusform>
        <numerusform>The same purse, spent %n ways</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MistakesPage</name>
    <message numerus="yes">
      <source>%n mistake(s) keep this study from opening</source>
      <translation>
        <numerusform>%n mistake keeps this study from opening</numerusform>
        <numerusform>%n mistakes keep this study from opening</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Previews</name>
    <message numerus="yes">
      <source>%n agent(s)</source>
      <translation>
        <numerusform>%n agent</numerusform>
        <numerusform>%n agents</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n representative(s)</source>
      <translation>
        <numerusform>%n representative</numerusform>
        <numerusform>%n representatives</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>renewals, one each %n day(s)</source>
      <translation>
        <numerusform>renewals, one a day</numerusform>
        <numerusform>renewals, one each %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Recovered</name>
    <message numerus="yes">
      <source>%n change(s) after your last save</source>
      <translation>
        <numerusform>%n change after your last save</numerusform>
        <numerusform>%n changes after your last save</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SectionButton</name>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n difference</numerusform>
        <numerusform>%n differences</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Story</name>
    <message numerus="yes">
      <source>%n day(s) with an order.</source>
      <translation>
        <numerusform>%n day with an order.</numerusform>
        <numerusform>%n days with an order.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StrategyTabs</name>
    <message numerus="yes">
      <source>%n difference(s) from %1</source>
      <translation>
        <numerusform>%n difference from %1</numerusform>
        <numerusform>%n differences from %1</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Transport</name>
    <message numerus="yes">
      <source>%n day(s) a second</source>
      <translation>
        <numerusform>%n day a second</numerusform>
        <numerusform>%n days a second</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message numerus="yes">
      <source>%n race(s)</source>
      <translation>
        <numerusform>%n race</numerusform>
        <numerusform>%n races</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>fields</name>
    <message>
      <source>A</source>
      <translation>Shape a</translation>
    </message>
    <message>
      <source>About</source>
      <translation>About</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accept</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>Actions</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Activate</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>Activation</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Active</translation>
    </message>
    <message>
      <source>Add to cart</source>
      <translation>Add to cart</translation>
    </message>
    <message>
      <source>Again</source>
      <translation>Buying again</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>Against</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>Agency</translation>
    </message>
    <message>
      <source>Agents</source>
      <translation>Agents</translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation>Alerts</translation>
    </message>
    <message>
      <source>Alignment</source>
      <translation>Alignment</translation>
    </message>
    <message>
      <source>Alignment meetings</source>
      <translation>Alignment meetings</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Scale α</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Asking for sales</translation>
    </message>
    <message>
      <source>Ask for help</source>
      <translation>Ask for help</translation>
    </message>
    <message>
      <source>Ask for sales</source>
      <translation>Ask for sales</translation>
    </message>
    <message>
      <source>Assists</source>
      <translation>Saves work</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>Attention</translation>
    </message>
    <message>
      <source>Audience</source>
      <translation>Audience</translation>
    </message>
    <message>
      <source>Aware</source>
      <translation>Aware</translation>
    </message>
    <message>
      <source>Awareness</source>
      <translation>Awareness</translation>
    </message>
    <message>
      <source>B</source>
      <translation>Shape b</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>Base chance</translation>
    </message>
    <message>
      <source>Based on</source>
      <translation>Based on</translation>
    </message>
    <message>
      <source>Baseline</source>
      <translation>Baseline</translation>
    </message>
    <message>
      <source>Begin checkout</source>
      <translation>Begin checkout</translation>
    </message>
    <message>
      <source>Board</source>
      <translation>Board</translation>
    </message>
    <message>
      <source>Board price</source>
      <translation>Price of the board</translation>
    </message>
    <message>
      <source>Broadcast</source>
      <translation>Broadcast</translation>
    </message>
    <message>
      <source>Builder</source>
      <translation>Builder</translation>
    </message>
    <message>
      <source>Builders</source>
      <translation>Builders</translation>
    </message>
    <message>
      <source>Built by</source>
      <translation>Built by</translation>
    </message>
    <message>
      <source>Burst</source>
      <translation>Burst within an hour</translation>
    </message>
    <message>
      <source>Buy again</source>
      <translation>Buy again</translation>
    </message>
    <message>
      <source>By</source>
      <translation>By</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>Campaigns</translation>
    </message>
    <message>
      <source>Cap</source>
      <translation>Years counted</translation>
    </message>
    <message>
      <source>Capacity</source>
      <translation>Capacity</translation>
    </message>
    <message>
      <source>Capacity shown</source>
      <translation>Capacity shown</translation>
    </message>
    <message>
      <source>Careers</source>
      <translation>Careers</translation>
    </message>
    <message>
      <source>Carry</source>
      <translation>Carried away</translation>
    </message>
    <message>
      <source>Cart</source>
      <translation>Cart</translation>
    </message>
    <message>
      <source>Ceiling</source>
      <translation>Ceiling of reach</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>Centring</translation>
    </message>
    <message>
      <source>Centre stay</source>
      <translation>Centring of staying</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Certainty</translation>
    </message>
    <message>
      <source>Chance</source>
      <translation>First-touch chance</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Channel</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Channels</translation>
    </message>
    <message>
      <source>Churned</source>
      <translation>Churned</translation>
    </message>
    <message>
      <source>Click aware</source>
      <translation>Clicks of the aware</translation>
    </message>
    <message>
      <source>Click price</source>
      <translation>Click price</translation>
    </message>
    <message>
      <source>Click unaware</source>
      <translation>Clicks of the unaware</translation>
    </message>
    <message>
      <source>Clustering</source>
      <translation>Clustering</translation>
    </message>
    <message>
      <source>Come back</source>
      <translation>Come back</translation>
    </message>
    <message>
      <source>Commission</source>
      <translation>Commission</translation>
    </message>
    <message>
      <source>Community</source>
      <translation>Community</translation>
    </message>
    <message>
      <source>Competitor</source>
      <translation>Competitor</translation>
    </message>
    <message>
      <source>Complain</source>
      <translation>Complain</translation>
    </message>
    <message>
      <source>Contact cost</source>
      <translation>Contact cost</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Contacts</translation>
    </message>
    <message>
      <source>Content network</source>
      <translation>Content network</translation>
    </message>
    <message>
      <source>Cooling</source>
      <translation>Cooling while waiting</translation>
    </message>
    <message>
      <source>Coordination</source>
      <translation>Coordination</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Cost</translation>
    </message>
    <message>
      <source>Cost per thousand</source>
      <translation>Price of a thousand</translation>
    </message>
    <message>
      <source>Crash loss</source>
      <translation>Crash loss</translation>
    </message>
    <message>
      <source>Crew</source>
      <translation>Crew</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Customer</translation>
    </message>
    <message>
      <source>Cycle</source>
      <translation>Cycle</translation>
    </message>
    <message>
      <source>Cycle spread</source>
      <translation>Cycle spread</translation>
    </message>
    <message>
      <source>Damping</source>
      <translation>Damping</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Days</translation>
    </message>
    <message>
      <source>Deal size</source>
      <translation>Size of a deal</translation>
    </message>
    <message>
      <source>Degraded</source>
      <translation>Loss on poorer pages</translation>
    </message>
    <message>
      <source>Degraded limit</source>
      <translation>Degraded limit</translation>
    </message>
    <message>
      <source>Degraded mode</source>
      <translation>Degraded mode</translation>
    </message>
    <message>
      <source>Delay</source>
      <translation>Delay</translation>
    </message>
    <message>
      <source>Demand</source>
      <translation>Demand</translation>
    </message>
    <message>
      <source>Dependence</source>
      <translation>Dependence</translation>
    </message>
    <message>
      <source>Dependence fade</source>
      <translation>Dependence fade</translation>
    </message>
    <message>
      <source>Dependence gain</source>
      <translation>Dependence gain</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Desk</translation>
    </message>
    <message>
      <source>Disappointment</source>
      <translation>Disappointment</translation>
    </message>
    <message>
      <source>Discount</source>
      <translation>Discount</translation>
    </message>
    <message>
      <source>Dormant</source>
      <translation>Dormant</translation>
    </message>
    <message>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <source>Drop out</source>
      <translation>Drop out</translation>
    </message>
    <message>
      <source>Each</source>
      <translation>Single regions</translation>
    </message>
    <message>
      <source>Enter shipping</source>
      <translation>Enter shipping</translation>
    </message>
    <message>
      <source>Every</source>
      <translation>Every</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>Factor</translation>
    </message>
    <message>
      <source>Fade</source>
      <translation>Fade</translation>
    </message>
    <message>
      <source>Fast</source>
      <translation>Fast decision</translation>
    </message>
    <message>
      <source>Fatigue</source>
      <translation>Fatigue</translation>
    </message>
    <message>
      <source>Fatigue days</source>
      <translation>Fatigue days</translation>
    </message>
    <message>
      <source>Fault loss</source>
      <translation>Fault loss</translation>
    </message>
    <message>
      <source>Feedback</source>
      <translation>Feedback</translation>
    </message>
    <message>
      <source>Feelings</source>
      <translation>Feelings</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figures</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>People it fits</translation>
    </message>
    <message>
      <source>Floor</source>
      <translation>Floor</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Forget</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Friday</translation>
    </message>
    <message>
      <source>Friend trust</source>
      <translation>Trust from a friend</translation>
    </message>
    <message>
      <source>Friend value</source>
      <translation>Value from a friend</translation>
    </message>
    <message>
      <source>From day</source>
      <translation>From day</translation>
    </message>
    <message>
      <source>From friends</source>
      <translation>From friends</translation>
    </message>
    <message>
      <source>Function</source>
      <translation>Function</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>Gain</translation>
    </message>
    <message>
      <source>Gap</source>
      <translation>Perceived below truth</translation>
    </message>
    <message>
      <source>Gap spread</source>
      <translation>Gap spread</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>Goal</translation>
    </message>
    <message>
      <source>Goals</source>
      <translation>Goals</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>Goods</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>Goodwill</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>Grade</translation>
    </message>
    <message>
      <source>Habit a</source>
      <translation>Habit shape a</translation>
    </message>
    <message>
      <source>Habit b</source>
      <translation>Habit shape b</translation>
    </message>
    <message>
      <source>Half</source>
      <translation>Half amount</translation>
    </message>
    <message>
      <source>Half life</source>
      <translation>Half-life</translation>
    </message>
    <message>
      <source>Half point</source>
      <translation>Half of the ceiling at</translation>
    </message>
    <message>
      <source>Hand overs</source>
      <translation>Hand-overs</translation>
    </message>
    <message>
      <source>Handling</source>
      <translation>Spread law</translation>
    </message>
    <message>
      <source>Handover</source>
      <translation>Lost in hand-over</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Hard selling</translation>
    </message>
    <message>
      <source>Hard selling</source>
      <translation>Hard selling</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Fastest from</translation>
    </message>
    <message>
      <source>Hiring delay</source>
      <translation>Hiring delay</translation>
    </message>
    <message>
      <source>Hiring fee</source>
      <translation>Hiring fee</translation>
    </message>
    <message>
      <source>Holding</source>
      <translation>Holding</translation>
    </message>
    <message>
      <source>Holds deliveries</source>
      <translation>Holds deliveries</translation>
    </message>
    <message>
      <source>Hollow</source>
      <translation>Hollow launch</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>Hour</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Hours</translation>
    </message>
    <message>
      <source>Impressions</source>
      <translation>Impressions</translation>
    </message>
    <message>
      <source>In need</source>
      <translation>People looking</translation>
    </message>
    <message>
      <source>Inflation</source>
      <translation>Inflation</translation>
    </message>
    <message>
      <source>Injects</source>
      <translation>Injects</translation>
    </message>
    <message>
      <source>Intact</source>
      <translation>Intact packaging</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>Invitations</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>Invite</translation>
    </message>
    <message>
      <source>Joint</source>
      <translation>Joint</translation>
    </message>
    <message>
      <source>Joint goals</source>
      <translation>Joint goals</translation>
    </message>
    <message>
      <source>Joint reviews</source>
      <translation>Joint reviews</translation>
    </message>
    <message>
      <source>Kept gain</source>
      <translation>Won by a kept promise</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Late loss</source>
      <translation>Lost by a late answer</translation>
    </message>
    <message>
      <source>Latency</source>
      <translation>Latency</translation>
    </message>
    <message>
      <source>Launch</source>
      <translation>Launch</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Lead</translation>
    </message>
    <message>
      <source>Lead law</source>
      <translation>Spread of lead times</translation>
    </message>
    <message>
      <source>Lead time</source>
      <translation>Lead time</translation>
    </message>
    <message>
      <source>Lead times</source>
      <translation>Lead times</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Learning by use</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Leave</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Stock level</translation>
    </message>
    <message>
      <source>Lost loss</source>
      <translation>Lost loss</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Slowest up to</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>Margin</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Market</translation>
    </message>
    <message>
      <source>Matching</source>
      <translation>Matching</translation>
    </message>
    <message>
      <source>Media</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memory of touches</translation>
    </message>
    <message>
      <source>Minimum effect</source>
      <translation>Effect of a minimum version</translation>
    </message>
    <message>
      <source>Minimum first</source>
      <translation>Minimum version first</translation>
    </message>
    <message>
      <source>Minimum work</source>
      <translation>Work of a minimum version</translation>
    </message>
    <message>
      <source>Mix</source>
      <translation>Mix</translation>
    </message>
    <message>
      <source>Mixing</source>
      <translation>Talk beyond the community</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Monday</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>Money</translation>
    </message>
    <message>
      <source>Moves</source>
      <translation>Moves</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Moving between regions</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Leads from own network</translation>
    </message>
    <message>
      <source>Network factor</source>
      <translation>Content network factor</translation>
    </message>
    <message>
      <source>Network price</source>
      <translation>Content network price</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Notice</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Numbers</translation>
    </message>
    <message>
      <source>Odds</source>
      <translation>Odds</translation>
    </message>
    <message>
      <source>One off</source>
      <translation>Paid once</translation>
    </message>
    <message>
      <source>Open hiring</source>
      <translation>Open hiring</translation>
    </message>
    <message>
      <source>Operations</source>
      <translation>Operations</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Order</translation>
    </message>
    <message>
      <source>Ordering</source>
      <translation>Ordering</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Orders</translation>
    </message>
    <message>
      <source>Organic</source>
      <translation>Organic</translation>
    </message>
    <message>
      <source>Orphaned</source>
      <translation>Lost by orphaned leads</translation>
    </message>
    <message>
      <source>Outreach</source>
      <translation>Outreach</translation>
    </message>
    <message>
      <source>Overload</source>
      <translation>Overload</translation>
    </message>
    <message>
      <source>Oversold</source>
      <translation>Cost of overselling</translation>
    </message>
    <message>
      <source>Owned</source>
      <translation>Owned</translation>
    </message>
    <message>
      <source>Owners</source>
      <translation>Owners</translation>
    </message>
    <message>
      <source>Pages first</source>
      <translation>Pages, first time</translation>
    </message>
    <message>
      <source>Pages later</source>
      <translation>Pages, later</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Part</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>Partner</translation>
    </message>
    <message>
      <source>Partners</source>
      <translation>Partners</translation>
    </message>
    <message>
      <source>Passed on</source>
      <translation>Passed on</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>Patience</translation>
    </message>
    <message>
      <source>Pay</source>
      <translation>Pay</translation>
    </message>
    <message>
      <source>Peak</source>
      <translation>Best day of the year</translation>
    </message>
    <message>
      <source>People</source>
      <translation>People</translation>
    </message>
    <message>
      <source>Per contact</source>
      <translation>Paid per contact</translation>
    </message>
    <message>
      <source>Per use</source>
      <translation>Paid per order</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Planning</source>
      <translation>Planning</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Policy</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>Position wanted</translation>
    </message>
    <message>
      <source>Positioning</source>
      <translation>Positioning</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precision</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>Price</translation>
    </message>
    <message>
      <source>Price spread</source>
      <translation>Price spread</translation>
    </message>
    <message>
      <source>Prior</source>
      <translation>Prior</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projects</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>Promise</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>Social proof</translation>
    </message>
    <message>
      <source>Proof half</source>
      <translation>Half of social proof at</translation>
    </message>
    <message>
      <source>Proof pull</source>
      <translation>Pull of social proof</translation>
    </message>
    <message>
      <source>Pull</source>
      <translation>Pull on the aware</translation>
    </message>
    <message>
      <source>Pull on users</source>
      <translation>Pull on users</translation>
    </message>
    <message>
      <source>Purse</source>
      <translation>Purse</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Quantity</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Quit rate</source>
      <translation>Quit rate</translation>
    </message>
    <message>
      <source>R</source>
      <translation>Shape r</translation>
    </message>
    <message>
      <source>Ramp</source>
      <translation>Ramp</translation>
    </message>
    <message>
      <source>Ramp width</source>
      <translation>Ramp width</translation>
    </message>
    <message>
      <source>Ranges</source>
      <translation>Ranges drawn</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Recall</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Reference index</translation>
    </message>
    <message>
      <source>Referral</source>
      <translation>Referral</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Refund</translation>
    </message>
    <message>
      <source>Refund days</source>
      <translation>Refund days</translation>
    </message>
    <message>
      <source>Refund push</source>
      <translation>Refunds by overselling</translation>
    </message>
    <message>
      <source>Regions</source>
      <translation>Regions</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>Renew</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Renewal</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Repair</translation>
    </message>
    <message>
      <source>Repair law</source>
      <translation>Spread of repair times</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>Repeat</translation>
    </message>
    <message>
      <source>Repeat days</source>
      <translation>Repeat days</translation>
    </message>
    <message>
      <source>Replications</source>
      <translation>Races</translation>
    </message>
    <message>
      <source>Representatives</source>
      <translation>Representatives</translation>
    </message>
    <message>
      <source>Rest</source>
      <translation>Days between contacts</translation>
    </message>
    <message>
      <source>Retention</source>
      <translation>Retention</translation>
    </message>
    <message>
      <source>Return cost</source>
      <translation>Return cost</translation>
    </message>
    <message>
      <source>Return order</source>
      <translation>Return order</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Sent back</translation>
    </message>
    <message>
      <source>Returns</source>
      <translation>Returns</translation>
    </message>
    <message>
      <source>Reversion</source>
      <translation>Drift back of trust</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>Reviews</source>
      <translation>Reviews</translation>
    </message>
    <message>
      <source>Reward</source>
      <translation>Reward</translation>
    </message>
    <message>
      <source>Rework</source>
      <translation>Rework</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Rightly picked</translation>
    </message>
    <message>
      <source>Routing</source>
      <translation>Routing</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Rows simulated</translation>
    </message>
    <message>
      <source>Safety</source>
      <translation>Safety</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Sales</translation>
    </message>
    <message>
      <source>Salvage</source>
      <translation>Salvage</translation>
    </message>
    <message>
      <source>Satisfied</source>
      <translation>Satisfied from</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Saturday</translation>
    </message>
    <message>
      <source>Season</source>
      <translation>Season</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Who sits in</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Segments</source>
      <translation>Segments</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Sensitivity</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>Service</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Severity</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Share</translation>
    </message>
    <message>
      <source>Shared board</source>
      <translation>Shared board</translation>
    </message>
    <message>
      <source>Shelf life</source>
      <translation>Shelf life</translation>
    </message>
    <message>
      <source>Shipped rules</source>
      <translation>Shipped rules</translation>
    </message>
    <message>
      <source>Shop</source>
      <translation>Shop</translation>
    </message>
    <message>
      <source>Shopping</source>
      <translation>Shopping</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>Signing</translation>
    </message>
    <message>
      <source>Silence</source>
      <translation>Weight of silence</translation>
    </message>
    <message>
      <source>Silent after</source>
      <translation>Silent after</translation>
    </message>
    <message>
      <source>Silent days</source>
      <translation>Silent days</translation>
    </message>
    <message>
      <source>Site</source>
      <translation>Site</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>People in the market</translation>
    </message>
    <message>
      <source>Skill spread</source>
      <translation>Skill spread</translation>
    </message>
    <message>
      <source>Skills</source>
      <translation>Skills</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>Steepness</translation>
    </message>
    <message>
      <source>Slow</source>
      <translation>Slow decision</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Spent</source>
      <translation>Spent</translation>
    </message>
    <message>
      <source>Spill</source>
      <translation>Spill to the community</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Split</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Spread</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Stages</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Staying</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Step</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Stock</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>Storage</translation>
    </message>
    <message>
      <source>Strategies</source>
      <translation>Strategies</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sunday</translation>
    </message>
    <message>
      <source>Supervision</source>
      <translation>Supervision</translation>
    </message>
    <message>
      <source>Supervision half</source>
      <translation>Supervision half</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Pay of a supervisor</translation>
    </message>
    <message>
      <source>Supply</source>
      <translation>Supply</translation>
    </message>
    <message>
      <source>Sweep</source>
      <translation>Sweep</translation>
    </message>
    <message>
      <source>Swing</source>
      <translation>Swing of the year</translation>
    </message>
    <message>
      <source>Tactic</source>
      <translation>Tactic</translation>
    </message>
    <message>
      <source>Tactics</source>
      <translation>Tactics</translation>
    </message>
    <message>
      <source>Targeting</source>
      <translation>Targeting</translation>
    </message>
    <message>
      <source>Tenure</source>
      <translation>Tenure</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Thursday</translation>
    </message>
    <message>
      <source>Tickets</source>
      <translation>Tickets</translation>
    </message>
    <message>
      <source>Tickets active</source>
      <translation>Tickets active</translation>
    </message>
    <message>
      <source>Tickets customer</source>
      <translation>Tickets customer</translation>
    </message>
    <message>
      <source>Tickets order</source>
      <translation>Tickets order</translation>
    </message>
    <message>
      <source>Tiers</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <source>Tired quits</source>
      <translation>Quits by fatigue</translation>
    </message>
    <message>
      <source>Tiredness</source>
      <translation>Tiredness</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Moved to</translation>
    </message>
    <message>
      <source>To demand</source>
      <translation>Share for demand</translation>
    </message>
    <message>
      <source>Told factor</source>
      <translation>Memory of a friend's word</translation>
    </message>
    <message>
      <source>Touches</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Trade</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Trained</translation>
    </message>
    <message>
      <source>Trainer</source>
      <translation>Trainer</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>Trials</source>
      <translation>Trials</translation>
    </message>
    <message>
      <source>Trust</source>
      <translation>Trust</translation>
    </message>
    <message>
      <source>Trust reference</source>
      <translation>Reference trust</translation>
    </message>
    <message>
      <source>Trust spread</source>
      <translation>Trust spread</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>True value</translation>
    </message>
    <message>
      <source>Truth others</source>
      <translation>True value to others</translation>
    </message>
    <message>
      <source>Truth spread</source>
      <translation>Spread of true value</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Tuesday</translation>
    </message>
    <message>
      <source>Unaware</source>
      <translation>Unaware</translation>
    </message>
    <message>
      <source>Unhappy</source>
      <translation>Unhappy below</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Until day</translation>
    </message>
    <message>
      <source>Untrained gain</source>
      <translation>Untrained gain</translation>
    </message>
    <message>
      <source>Untrained speed</source>
      <translation>Untrained speed</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Use</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Perceived value</translation>
    </message>
    <message>
      <source>Value reference</source>
      <translation>Reference value</translation>
    </message>
    <message>
      <source>Views seen</source>
      <translation>Views seen</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visit</translation>
    </message>
    <message>
      <source>Visitor</source>
      <translation>Visitor</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Share of voice</translation>
    </message>
    <message>
      <source>Wage</source>
      <translation>Wage</translation>
    </message>
    <message>
      <source>Wait</source>
      <translation>Waiting for goods</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>Watch</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Wednesday</translation>
    </message>
    <message>
      <source>Weekly</source>
      <translation>Paid weekly</translation>
    </message>
    <message>
      <source>Weekly budget</source>
      <translation>Weekly budget</translation>
    </message>
    <message>
      <source>Weeks</source>
      <translation>Weeks</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Weight</translation>
    </message>
    <message>
      <source>Who tells</source>
      <translation>Who tells</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Days looked back</translation>
    </message>
    <message>
      <source>Within</source>
      <translation>Inside the community</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>Word of mouth</translation>
    </message>
  </context>
  <context>
    <name>units</name>
    <message>
      <source>1/year</source>
      <translation>a year</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>amount</translation>
    </message>
    <message>
      <source>contacts</source>
      <translation>contacts</translation>
    </message>
    <message>
      <source>correlation</source>
      <translation>correlation</translation>
    </message>
    <message>
      <source>day</source>
      <translation>day</translation>
    </message>
    <message>
      <source>day of the year</source>
      <translation>day of the year</translation>
    </message>
    <message>
      <source>days</source>
      <translation>days</translation>
    </message>
    <message>
      <source>days/week</source>
      <translation>days / week</translation>
    </message>
    <message>
      <source>exponent</source>
      <translation>exponent</translation>
    </message>
    <message>
      <source>exponent/week</source>
      <translation>exponent / week</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>times</translation>
    </message>
    <message>
      <source>hires/year</source>
      <translation>hires / year</translation>
    </message>
    <message>
      <source>hour</source>
      <translation>hour</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>hours</translation>
    </message>
    <message>
      <source>hours/day</source>
      <translation>hours / day</translation>
    </message>
    <message>
      <source>hours/lead</source>
      <translation>hours / lead</translation>
    </message>
    <message>
      <source>hours/person/month</source>
      <translation>hours / person / month</translation>
    </message>
    <message>
      <source>hours/person/week</source>
      <translation>hours / person / week</translation>
    </message>
    <message>
      <source>hours/ticket</source>
      <translation>hours / ticket</translation>
    </message>
    <message>
      <source>hours/week</source>
      <translation>hours / week</translation>
    </message>
    <message>
      <source>impressions/person/day</source>
      <translation>impressions / person / day</translation>
    </message>
    <message>
      <source>index, 0 to 1</source>
      <translation>index, 0 to 1</translation>
    </message>
    <message>
      <source>intensity</source>
      <translation>intensity</translation>
    </message>
    <message>
      <source>leads</source>
      <translation>leads</translation>
    </message>
    <message>
      <source>leads/year</source>
      <translation>leads / year</translation>
    </message>
    <message>
      <source>log rate</source>
      <translation>log rate</translation>
    </message>
    <message>
      <source>log units</source>
      <translation>log units</translation>
    </message>
    <message>
      <source>log-odds</source>
      <translation>log-odds</translation>
    </message>
    <message>
      <source>log-odds per unit</source>
      <translation>log-odds / unit</translation>
    </message>
    <message>
      <source>meetings/week</source>
      <translation>meetings / week</translation>
    </message>
    <message>
      <source>money</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>money/1000 impressions</source>
      <translation>%1 / thousand</translation>
    </message>
    <message>
      <source>money/agent</source>
      <translation>%1 / agent</translation>
    </message>
    <message>
      <source>money/click</source>
      <translation>%1 / click</translation>
    </message>
    <message>
      <source>money/contact</source>
      <translation>%1 / contact</translation>
    </message>
    <message>
      <source>money/day</source>
      <translation>%1 / day</translation>
    </message>
    <message>
      <source>money/delivery</source>
      <translation>%1 / delivery</translation>
    </message>
    <message>
      <source>money/hire</source>
      <translation>%1 / hire</translation>
    </message>
    <message>
      <source>money/hour</source>
      <translation>%1 / hour</translation>
    </message>
    <message>
      <source>money/hour/person</source>
      <translation>%1 / hour / person</translation>
    </message>
    <message>
      <source>money/order</source>
      <translation>%1 / order</translation>
    </message>
    <message>
      <source>money/return</source>
      <translation>%1 / return</translation>
    </message>
    <message>
      <source>money/review</source>
      <translation>%1 / review</translation>
    </message>
    <message>
      <source>money/success</source>
      <translation>%1 / success</translation>
    </message>
    <message>
      <source>money/unit</source>
      <translation>%1 / unit</translation>
    </message>
    <message>
      <source>money/unit/week</source>
      <translation>%1 / unit / week</translation>
    </message>
    <message>
      <source>money/week</source>
      <translation>%1 / week</translation>
    </message>
    <message>
      <source>money/week per visit/hour</source>
      <translation>%1 / week per visit / hour</translation>
    </message>
    <message>
      <source>money/year</source>
      <translation>%1 / year</translation>
    </message>
    <message>
      <source>months</source>
      <translation>months</translation>
    </message>
    <message>
      <source>odds ratio</source>
      <translation>odds ratio</translation>
    </message>
    <message>
      <source>of the figure</source>
      <translation>as the figure</translation>
    </message>
    <message>
      <source>orders</source>
      <translation>orders</translation>
    </message>
    <message>
      <source>orders/year</source>
      <translation>orders / year</translation>
    </message>
    <message>
      <source>pages</source>
      <translation>pages</translation>
    </message>
    <message>
      <source>people</source>
      <translation>people</translation>
    </message>
    <message>
      <source>people/day</source>
      <translation>people / day</translation>
    </message>
    <message>
      <source>people/year</source>
      <translation>people / year</translation>
    </message>
    <message>
      <source>points</source>
      <translation>points</translation>
    </message>
    <message>
      <source>position</source>
      <translation>position</translation>
    </message>
    <message>
      <source>projects</source>
      <translation>projects</translation>
    </message>
    <message>
      <source>replications</source>
      <translation>races</translation>
    </message>
    <message>
      <source>reviews/week</source>
      <translation>reviews / week</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>rows</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>seed</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>shape</translation>
    </message>
    <message>
      <source>share</source>
      <translation>%</translation>
    </message>
    <message>
      <source>share of price</source>
      <translation>% of price</translation>
    </message>
    <message>
      <source>share per unit</source>
      <translation>share / unit</translation>
    </message>
    <message>
      <source>share/day</source>
      <translation>% / day</translation>
    </message>
    <message>
      <source>share/week</source>
      <translation>% / week</translation>
    </message>
    <message>
      <source>share/year</source>
      <translation>% / year</translation>
    </message>
    <message>
      <source>spread of the logarithm</source>
      <translation>log spread</translation>
    </message>
    <message>
      <source>standard deviations</source>
      <translation>standard deviations</translation>
    </message>
    <message>
      <source>standard errors</source>
      <translation>standard errors</translation>
    </message>
    <message>
      <source>tickets</source>
      <translation>tickets</translation>
    </message>
    <message>
      <source>tickets/order</source>
      <translation>tickets / order</translation>
    </message>
    <message>
      <source>tickets/person/day</source>
      <translation>tickets / person / day</translation>
    </message>
    <message>
      <source>times</source>
      <translation>times</translation>
    </message>
    <message>
      <source>touches/hour</source>
      <translation>touches / hour</translation>
    </message>
    <message>
      <source>trust, 0 to 1</source>
      <translation>trust, 0 to 1</translation>
    </message>
    <message>
      <source>unit of the number</source>
      <translation>unit of the number</translation>
    </message>
    <message>
      <source>units</source>
      <translation>units</translation>
    </message>
    <message>
      <source>units/delivery</source>
      <translation>units / delivery</translation>
    </message>
    <message>
      <source>visits/hour</source>
      <translation>visits / hour</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>weeks</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>weight</translation>
    </message>
    <message>
      <source>working days</source>
      <translation>working days</translation>
    </message>
    <message>
      <source>years</source>
      <translation>years</translation>
    </message>
  </context>
</TS>
