"""Tell the company by name that an authority orders something, "yêu cầu Công ty Cấp nước An Phú |
đấu nối", from companies as a part of the public, whom one only appeals to.
"""

from __future__ import annotations

import re

from kg.extraction.tasks.phrases import Target
from kg.extraction.tasks.scene import Scene
from kg.letters import UPPER
from kg.model import Agent

_NAME = re.compile(rf"[^,;:.\"]*? [{UPPER}][^,;:.\"]*")
_COMPANY = "company"
_LONGEST_NAME = 110


def ordered(scene: Scene, verb: int, target: Target, giver: Agent | None) -> Agent | None:
    """The company that a verb of order that ends at ``verb`` names as its target, when who orders
    may."""
    action = target.action
    if giver is None or action is None or not scene.authority.is_superior(giver):
        return None
    if not target.party.private or target.party.agents:
        return None
    position = scene.phrases.skip(verb, action)
    noun = scene.analysis.hit_at("private-actor", position)
    if (
        noun is None
        or noun.concepts[0].id != _COMPANY
        or not scene.analysis.text[position].isupper()
    ):
        return None
    modal = next((m.start for m in scene.analysis.found("modal", position, action)), action)
    name = scene.analysis.text[position:modal].strip()
    is_name = len(name) <= _LONGEST_NAME and _NAME.fullmatch(name) is not None
    return Agent("group", name) if is_name else None
