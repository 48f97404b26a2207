# 只有最要緊的：危險時的卡片、怎樣離開，和一句關於其餘內容的實話。
# No speaker of this language has read it yet; that is why English stands below it.

leave = 離開
leaving = 你隨時可以離開：/x。{ $minutes } 分鐘沒有消息，我就清空這個對話。
partly = 你的語言我只會一點點。其餘的是{ $rest }。

emergency =
    .call = 現在撥打 { $number }（{ $who }）。
    .other_numbers = 還有：{ $numbers }
    .no_number = 現在撥打緊急電話。多數手機上 112 能接通，但不是每個地方都行。
    .numbers_by_country = { $country }：{ $number }（{ $who }）
    .where_are_you = 你在哪個國家？
    .where_is_friend = 那個人在哪個國家？
    .taken = 現在撥打 { $number }（{ $who }），就算你覺得沒事。告訴他們吃了或喝了什麼、多少、什麼時候。把門鎖打開。叫醒或找到身邊的人。
    .taken_no_number = 現在撥打緊急電話，就算你覺得沒事。多數手機上 112 能接通，但不是每個地方都行。告訴他們吃了或喝了什麼、多少、什麼時候。把門鎖打開。叫醒或找到身邊的人。
    .suicide = 你說出來了，這很好。到別人身邊去，或請人過來。離你可能會用的東西遠一點。
    .hurt = 如果可以，去有人的地方：鄰居家、商店、街上。如果不行，把你們之間的門鎖上。
    .harm_others = 離開他們，也離開你可能會用的東西。在電話裡說你想做什麼。他們能幫你不去做。
    .friend = 現在撥打 { $number }（{ $who }），說那個人在哪裡。不用確定也可以打。為了讓一個人活着，可以不守約定。
    .friend_no_number = 撥打那個人所在地方的緊急電話。多數手機上 112 能接通，但不是每個地方都行。不用確定也可以打。為了讓一個人活着，可以不守約定。
    .translation = 這是翻譯。英文是：
    .nobody_told = 還沒有人知道這件事。請打電話，或把這個給身邊的人看。
    .poison = 中毒求助：{ $name }
    .children = 這些號碼是給孩子和年輕人的：
    .again = 請現在撥打 { $number }（{ $who }）。或把屏幕給身邊的人看。
    .again_no_number = 請現在撥打緊急電話。多數手機上 112 能接通，但不是每個地方都行。或把屏幕給身邊的人看。
    .stops_you = 你能打電話嗎？還是有什麼攔着你？{ $number }（{ $who }）。
    .stops_you_no_number = 你能打電話嗎？還是有什麼攔着你？多數手機上 112 能接通緊急電話，但不是每個地方都行。
    .where_friend = 你知道那個人在哪裡嗎？
    .same = 和我同一個國家
    .abroad = 在別的國家
    .online = 我只在網上認識
    .cannot_talk = 我不能出聲說話
    .afraid = 我怕之後會發生什麼
    .no_phone = 我沒有電話
    .people = 看看其他能幫忙的人
    .ok = 我現在沒事
    .after = 那我呢？我也需要有人

who_answers =
    .all = 警察、救護車、消防
    .police = 警察
    .ambulance = 救護車
    .fire = 消防
    .police_ambulance = 警察和救護車
    .ambulance_fire = 救護車和消防
    .police_fire = 警察和消防
    .emergency = 緊急電話
