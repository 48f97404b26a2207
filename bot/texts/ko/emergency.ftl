# 꼭 필요한 것만: 위험 카드, 나가기, 그리고 나머지에 대한 솔직한 한 줄.
# No native speaker has read this yet; so English stands below it.

leave = 나가기
leaving = 언제든 나갈 수 있어요: /x. { $minutes }분 동안 말이 없으면 이 채팅을 비워요.
partly = 아직 이 언어는 조금만 할 수 있어요. 나머지는 { $rest }로 나와요.

emergency =
    .call = 지금 { $number }에 전화하세요 ({ $who }).
    .other_numbers = 다른 번호: { $numbers }
    .no_number = 지금 긴급 번호로 전화하세요. 대부분의 휴대폰에서 112로 연결되지만, 모든 곳에서 되는 건 아니에요.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = 지금 어느 나라에 있나요?
    .where_is_friend = 그 사람은 어느 나라에 있나요?
    .taken = 지금 { $number }에 전화하세요 ({ $who }). 괜찮게 느껴져도요. 무엇을, 얼마나, 언제 먹었는지 말하세요. 문을 열어 두세요. 누군가를 깨우거나 가까운 사람을 찾으세요.
    .taken_no_number = 지금 긴급 번호로 전화하세요. 괜찮게 느껴져도요. 대부분의 휴대폰에서 112로 연결되지만, 모든 곳에서 되는 건 아니에요. 무엇을, 얼마나, 언제 먹었는지 말하세요. 문을 열어 두세요. 누군가를 깨우거나 가까운 사람을 찾으세요.
    .suicide = 말해 줘서 다행이에요. 다른 사람이 있는 곳으로 가거나, 누군가를 부르세요. 몸을 다치게 할 수 있는 것에서 멀리 떨어지세요.
    .hurt = 할 수 있으면 사람이 있는 곳으로 가세요: 이웃, 가게, 길. 안 되면 사이에 문을 하나 닫으세요.
    .harm_others = 그 사람들에게서, 그리고 다치게 할 수 있는 것에서 멀리 떨어지세요. 전화로 무엇을 하고 싶은 마음이 드는지 말하세요. 그런 일이 생기지 않게 도와줄 수 있어요.
    .friend = 지금 { $number }에 전화해서 ({ $who }) 그 사람이 어디 있는지 말하세요. 확실하지 않아도 돼요. 생명을 구하려고 약속을 어기는 건 괜찮아요.
    .friend_no_number = 그 사람이 있는 곳의 긴급 번호로 전화하세요. 대부분의 휴대폰에서 112로 연결되지만, 모든 곳에서 되는 건 아니에요. 확실하지 않아도 돼요. 생명을 구하려고 약속을 어기는 건 괜찮아요.
    .translation = 번역한 글이에요. 영어로는:
    .nobody_told = 아직 아무도 이걸 몰라요. 전화하거나, 가까운 사람에게 이 화면을 보여 주세요.
    .poison = 독극물 도움: { $name }
    .children = 이 번호는 어린이와 청소년을 위한 번호예요:
    .again = 지금 { $number }에 전화하세요 ({ $who }). 아니면 이 화면을 가까운 사람에게 보여 주세요.
    .again_no_number = 지금 긴급 번호로 전화하세요. 대부분의 휴대폰에서 112로 연결되지만, 모든 곳에서 되는 건 아니에요. 아니면 이 화면을 가까운 사람에게 보여 주세요.
    .stops_you = 전화할 수 있나요? 아니면 막는 것이 있나요? { $number } ({ $who }).
    .stops_you_no_number = 전화할 수 있나요? 아니면 막는 것이 있나요? 대부분의 휴대폰에서 112로 연결되지만, 모든 곳에서 되는 건 아니에요.
    .where_friend = 그 사람이 어디 있는지 아나요?
    .same = 나와 같은 나라
    .abroad = 다른 나라
    .online = 온라인에서만 아는 사이
    .cannot_talk = 말을 할 수 없어요
    .afraid = 그다음이 무서워요
    .no_phone = 전화가 없어요
    .people = 도와줄 다른 사람 보기
    .ok = 지금은 괜찮아요
    .after = 나는요? 나도 누군가가 필요해요

who_answers =
    .all = 경찰, 구급차, 소방
    .police = 경찰
    .ambulance = 구급차
    .fire = 소방
    .police_ambulance = 경찰과 구급차
    .ambulance_fire = 구급차와 소방
    .police_fire = 경찰과 소방
    .emergency = 긴급 신고
