"""Under which heading child helplines count each concern.

The headings and their entries are those of the list by which Child Helpline International's
members count why children get in touch, as forms for child helplines show it (public source code
of such forms, read 25 November 2026); the words of an entry stand there. What has no entry of its
own is filed under the nearest one, marked "nearest".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_VIOLENCE, _TRAFFICKING, _MISSING = "Violence", "Trafficking", "Missing Children"
_MIND, _HEALTH, _SEXUALITY = "Mental Health", "Physical Health", "Sexuality"
_FAMILY, _PEERS, _SCHOOL = "Family Relationships", "Peer Relationships", "Education and Occupation"
_ACCESS, _EXCLUSION = "Accessibility", "Discrimination and Exclusion"
_OTHER = "Non-Counselling Contacts"
_ONLINE = "Online child sexual abuse and exploitation"
_CRIME = "nearest: Exposure to criminal violence"

# Concern -> heading, entry under it.
HEADINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "physical_abuse": (_VIOLENCE, "Physical maltreatment/abuse"),
        "emotional_abuse": (_VIOLENCE, "Emotional maltreatment/abuse"),
        "neglect": (_VIOLENCE, "Neglect (or negligent treatment)"),
        "violence_at_home": (_VIOLENCE, "Exposure to domestic violence"),
        "physical_violence": (_VIOLENCE, "nearest: Unspecified/Other"),
        "sexual_abuse": (_VIOLENCE, "Sexual violence"),
        "online_sexual_exploitation": (_VIOLENCE, _ONLINE),
        "sextortion": (_VIOLENCE, f"nearest: {_ONLINE}"),
        "image_abuse": (_VIOLENCE, f"nearest: {_ONLINE}"),
        "grooming": (_VIOLENCE, "nearest: Inappropriate sex talk"),
        "online_coercion": (_VIOLENCE, "nearest: Cyberbullying"),
        "dating_violence": (_VIOLENCE, "nearest: Physical maltreatment/abuse"),
        "stalking": (_VIOLENCE, "nearest: Unspecified/Other"),
        "forced_marriage": (
            _VIOLENCE,
            "nearest: Gender-based harmful traditional practices (other than FGM)",
        ),
        "fgm": (_VIOLENCE, "nearest: Unspecified/Other"),
        "honour_violence": (
            _VIOLENCE,
            "Harmful traditional practices other than child marriage and FGM",
        ),
        "trafficking": (_TRAFFICKING, "Commercial sexual exploitation; Labour exploitation"),
        "child_labour": (_VIOLENCE, "Child labour (general)"),
        "gang_or_crime": (_TRAFFICKING, "Child used for criminal activity"),
        "abuse_by_professional": (_VIOLENCE, "nearest: Physical maltreatment/abuse"),
        "bullying": (_VIOLENCE, "Bullying in school; Bullying out of school"),
        "cyberbullying": (_VIOLENCE, "Cyberbullying"),
        "scam_or_gambling": (_VIOLENCE, _CRIME),
        "suicide": (_MIND, "Suicidal thoughts and suicide attempts"),
        "self_harm": (_MIND, "Self-harming behaviour"),
        "low_mood": (_MIND, "Emotional distress - mood problems"),
        "anxiety": (_MIND, "Emotional distress - fear and anxiety problems"),
        "loneliness": (_MIND, "nearest: Wellbeing support"),
        "grief": (_FAMILY, "Grief/bereavement - family (also under Peer Relationships)"),
        "eating": (_MIND, "Problems with eating behaviour"),
        "trauma": (_MIND, "Traumatic distress"),
        "substance_use": (_MIND, "Addictive behaviours and substance use"),
        "harming_others": (_MIND, "nearest: Behavioural problems"),
        "sexual_thoughts": (_SEXUALITY, "nearest: Sexual behaviours"),
        "family_conflict": (_FAMILY, "Family problems/disputes"),
        "parent_ill_or_drinks": (_FAMILY, "Mental health - parental/relative"),
        "friendship_love": (_PEERS, "Friends and friendships; Partner relationships"),
        "running_away": (_MISSING, "Runaway"),
        "no_safe_place": (_ACCESS, "Essential needs (food, shelter, water, clothing)"),
        "money_hunger": (_ACCESS, "Essential needs (food, shelter, water, clothing)"),
        "someone_missing": (_MISSING, "Lost, unaccounted for or otherwise missing child"),
        "lgbtq_support": (_SEXUALITY, "Sexual orientation and gender identity"),
        "discrimination": (_EXCLUSION, "Ethnicity/nationality, and the others there"),
        "disability": ("Disability", "Physical, hearing, visual, intellectual disability"),
        "migration": (_EXCLUSION, "nearest: Ethnicity/nationality"),
        "trouble_with_law": (_ACCESS, "Legal services and advice"),
        "pregnancy": (_HEALTH, "Pregnancy and maternal care"),
        "sexual_health_body": (_HEALTH, "Sexual and reproductive health"),
        "school": (_SCHOOL, "Academic issues; Teacher and school problems"),
        "not_sure": (_OTHER, "nearest: Unspecified/Other"),
    }
)
