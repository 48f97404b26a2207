# 只有最要紧的：危险时的卡片、怎样离开，和一句关于其余内容的实话。
# No speaker of this language has read it yet; that is why English stands below it.

leave = 离开
leaving = 你随时可以离开：/x。{ $minutes } 分钟没有消息，我就清空这个对话。
partly = 你的语言我只会一点点。其余的是{ $rest }。

emergency =
    .call = 现在拨打 { $number }（{ $who }）。
    .other_numbers = 还有：{ $numbers }
    .no_number = 现在拨打紧急电话。多数手机上 112 能接通，但不是每个地方都行。
    .numbers_by_country = { $country }：{ $number }（{ $who }）
    .where_are_you = 你在哪个国家？
    .where_is_friend = 那个人在哪个国家？
    .taken = 现在拨打 { $number }（{ $who }），就算你觉得没事。告诉他们吃了或喝了什么、多少、什么时候。把门锁打开。叫醒或找到身边的人。
    .taken_no_number = 现在拨打紧急电话，就算你觉得没事。多数手机上 112 能接通，但不是每个地方都行。告诉他们吃了或喝了什么、多少、什么时候。把门锁打开。叫醒或找到身边的人。
    .suicide = 你说出来了，这很好。到别人身边去，或请人过来。离你可能会用的东西远一点。
    .hurt = 如果可以，去有人的地方：邻居家、商店、街上。如果不行，把你们之间的门锁上。
    .harm_others = 离开他们，也离开你可能会用的东西。在电话里说你想做什么。他们能帮你不去做。
    .friend = 现在拨打 { $number }（{ $who }），说那个人在哪里。不用确定也可以打。为了让一个人活着，可以不守约定。
    .friend_no_number = 拨打那个人所在地方的紧急电话。多数手机上 112 能接通，但不是每个地方都行。不用确定也可以打。为了让一个人活着，可以不守约定。
    .translation = 这是翻译。英文是：
    .nobody_told = 还没有人知道这件事。请打电话，或把这个给身边的人看。
    .poison = 中毒求助：{ $name }
    .children = 这些号码是给孩子和年轻人的：
    .again = 请现在拨打 { $number }（{ $who }）。或把屏幕给身边的人看。
    .again_no_number = 请现在拨打紧急电话。多数手机上 112 能接通，但不是每个地方都行。或把屏幕给身边的人看。
    .stops_you = 你能打电话吗？还是有什么拦着你？{ $number }（{ $who }）。
    .stops_you_no_number = 你能打电话吗？还是有什么拦着你？多数手机上 112 能接通紧急电话，但不是每个地方都行。
    .where_friend = 你知道那个人在哪里吗？
    .same = 和我同一个国家
    .abroad = 在别的国家
    .online = 我只在网上认识
    .cannot_talk = 我不能出声说话
    .afraid = 我怕之后会发生什么
    .no_phone = 我没有电话
    .people = 看看其他能帮忙的人
    .ok = 我现在没事
    .after = 那我呢？我也需要有人

who_answers =
    .all = 警察、救护车、消防
    .police = 警察
    .ambulance = 救护车
    .fire = 消防
    .police_ambulance = 警察和救护车
    .ambulance_fire = 救护车和消防
    .police_fire = 警察和消防
    .emergency = 紧急电话
