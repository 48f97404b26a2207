"""Any service at all, for tests that claim something of every one."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from directory.kinds import AUDIENCES, CONFIDENCES, KINDS, STATUSES, WHO
from directory.service import CHANNEL_TYPES, Channel, Duty, Service, Source
from tests.services import DAY

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8)
maybe = st.none() | st.booleans()
channels = st.builds(
    Channel,
    type=st.sampled_from(CHANNEL_TYPES),
    value=words,
    sources=st.lists(words, max_size=3).map(tuple),
    label=st.none() | words,
    keyword=st.none() | words,
    toll_free=maybe,
    languages=st.lists(words, max_size=3).map(tuple),
    opening_hours=st.none() | words,
    roles=st.lists(words, max_size=3).map(tuple),
    on_phone_bill=maybe,
)
duties = st.builds(Duty, whom=words, about=words, sources=st.lists(words, max_size=2).map(tuple))
any_service = st.builds(
    Service,
    id=words,
    name=words,
    country=st.sampled_from(("AA", "ZZ")),
    serves=st.lists(st.sampled_from(("AA", "BB", "001")), unique=True).map(tuple),
    status=st.sampled_from(STATUSES),
    who=st.sampled_from(WHO),
    kind=st.sampled_from(KINDS),
    concerns=st.lists(words, max_size=3).map(tuple),
    channels=st.lists(channels, max_size=4).map(tuple),
    sources=st.lists(words, unique=True, max_size=3).map(
        lambda keys: {key: Source(key, "https://page.example", key, None, DAY) for key in keys}
    ),
    assured_date=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    confidence=st.sampled_from(CONFIDENCES),
    alternate_name=st.none() | words,
    organization=st.none() | words,
    audience=st.none() | st.sampled_from(AUDIENCES),
    minimum_age=st.none() | st.integers(0, 99),
    maximum_age=st.none() | st.integers(0, 99),
    languages=st.lists(words, max_size=3).map(tuple),
    regions=st.lists(words, max_size=3).map(tuple),
    opening_hours=st.none() | words,
    timezone=st.none() | words,
    is_free=maybe,
    is_anonymous=maybe,
    is_confidential=maybe,
    fact_sources=st.none()
    | st.dictionaries(words, st.lists(words, max_size=3).map(tuple), max_size=3),
    duties=st.lists(duties, max_size=2).map(tuple),
    paired_with=st.lists(words, max_size=2).map(tuple),
)
