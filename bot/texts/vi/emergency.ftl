# Chỉ những điều cần nhất: thẻ khi nguy hiểm, cách rời đi, và một câu thành thật về phần còn lại.
# Chưa có người nói tiếng Việt nào đọc bản này; vì vậy có tiếng Anh ở dưới.

leave = Rời đi
leaving = Bạn có thể rời đi bất cứ lúc nào: /x. Sau { $minutes } phút không có tin nhắn, mình sẽ xóa trống cuộc trò chuyện này.
partly = Mình mới biết ít từ trong ngôn ngữ của bạn. Phần còn lại bằng { $rest }.

emergency =
    .call = Hãy gọi { $number } ngay ({ $who }).
    .other_numbers = Còn có: { $numbers }
    .no_number = Hãy gọi số khẩn cấp ngay. Trên hầu hết điện thoại di động, số 112 nối được, nhưng không phải ở mọi nơi.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Bạn đang ở nước nào?
    .where_is_friend = Người đó đang ở nước nào?
    .taken = Hãy gọi { $number } ngay ({ $who }), dù bạn thấy vẫn ổn. Nói bạn đã uống gì, bao nhiêu và lúc nào. Mở khóa cửa. Đánh thức hoặc tìm người ở gần bạn.
    .taken_no_number = Hãy gọi số khẩn cấp ngay, dù bạn thấy vẫn ổn. Trên hầu hết điện thoại di động, số 112 nối được, nhưng không phải ở mọi nơi. Nói bạn đã uống gì, bao nhiêu và lúc nào. Mở khóa cửa. Đánh thức hoặc tìm người ở gần bạn.
    .suicide = Bạn nói ra như vậy là tốt. Hãy đến chỗ có người khác, hoặc nhờ ai đó đến. Tránh xa mọi thứ bạn có thể dùng.
    .hurt = Nếu được, hãy đến chỗ có người: hàng xóm, cửa hàng, ngoài đường. Nếu không, hãy khóa một cánh cửa ở giữa.
    .harm_others = Hãy tránh xa họ và mọi thứ bạn có thể dùng. Nói qua điện thoại điều bạn đang muốn làm. Họ có thể giúp bạn không làm điều đó.
    .friend = Hãy gọi { $number } ngay ({ $who }) và nói người đó ở đâu. Bạn không cần phải chắc chắn. Không giữ lời hứa để một người được sống là điều đúng.
    .friend_no_number = Hãy gọi số khẩn cấp ở nơi người đó đang ở. Trên hầu hết điện thoại di động, số 112 nối được, nhưng không phải ở mọi nơi. Bạn không cần phải chắc chắn. Không giữ lời hứa để một người được sống là điều đúng.
    .translation = Đây là bản dịch. Bằng tiếng Anh:
    .nobody_told = Chưa ai được báo. Xin hãy gọi, hoặc đưa cho người ở gần bạn xem.
    .poison = Trợ giúp ngộ độc: { $name }
    .children = Số này dành cho trẻ em và người trẻ:
    .again = Xin hãy gọi { $number } ngay ({ $who }). Hoặc đưa màn hình này cho người ở gần bạn.
    .again_no_number = Xin hãy gọi số khẩn cấp ngay. Trên hầu hết điện thoại di động, số 112 nối được, nhưng không phải ở mọi nơi. Hoặc đưa màn hình này cho người ở gần bạn.
    .stops_you = Bạn gọi được không? Hay có điều gì ngăn bạn? { $number } ({ $who }).
    .stops_you_no_number = Bạn gọi được không? Hay có điều gì ngăn bạn? Trên hầu hết điện thoại di động, số 112 nối được, nhưng không phải ở mọi nơi.
    .where_friend = Bạn có biết người đó ở đâu không?
    .same = Cùng nước với mình
    .abroad = Ở nước khác
    .online = Mình chỉ biết người đó trên mạng
    .cannot_talk = Mình không nói to được
    .afraid = Mình sợ điều xảy ra sau đó
    .no_phone = Mình không có điện thoại để gọi
    .people = Cho mình xem người khác có thể giúp
    .ok = Lúc này mình ổn
    .after = Còn mình? Mình cũng cần ai đó

who_answers =
    .all = công an, cấp cứu, cứu hỏa
    .police = công an
    .ambulance = cấp cứu
    .fire = cứu hỏa
    .police_ambulance = công an và cấp cứu
    .ambulance_fire = cấp cứu và cứu hỏa
    .police_fire = công an và cứu hỏa
    .emergency = số khẩn cấp
