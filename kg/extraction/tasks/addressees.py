"""Read to whom an order is written: "Trong công văn gửi các sở, UBND tỉnh yêu cầu ...", "UBND
tỉnh có công văn gửi các sở về việc này. UBND tỉnh yêu cầu ...".
"""

from __future__ import annotations

import re

from kg.extraction.bodies.units import Unit
from kg.extraction.tasks.scene import Scene
from kg.extraction.tasks.speakers import Speaker
from kg.model import Agent

_LETTER = r"(?:công văn|văn bản|công điện|thông báo|hướng dẫn)"
_SENT_TO = re.compile(
    rf" gửi (?:{_LETTER}(?: \w+){{0,2}}? (?=tới|đến|cho))?(?:tới |đến |cho )?"
    rf"| (?:có|ra|ký|ban hành) {_LETTER}(?: \w+){{0,2}}? (?:tới|đến) "
)
_WRITTEN_TO = re.compile(
    rf"\b{_LETTER}(?: [^,;:.]{{1,40}}?)? gửi (?:tới |đến |cho )?"
    rf"|\bgửi {_LETTER}(?: \w+){{0,2}}? (?:tới|đến|cho) "
    rf"|\b{_LETTER} (?:thông báo|truyền đạt) ý kiến[^;:.]{{3,90}}? (?:tới|đến) (?!nay\b)"
)
# "Vụ A có công văn gửi các sở, theo đó | Bộ B yêu cầu": the letter tells what the ministry orders.
_BY_IT = re.compile(r"[,.;] (?:theo đó|trong đó|qua đó),? $")
_SENTENCES_BEFORE = 3
_GIVES = ("task-verb", "modal")
_SUBJECT = re.compile(
    r",? (?:về|yêu cầu|đề nghị|chỉ đạo|để|nhằm|trong đó)\b"
    # "Bộ trưởng các bộ: Y tế, Tài chính" goes on
    r"|[.]|(?<!\bbộ)(?<!trưởng)(?<!tỉnh)(?<!thành phố):|$"
)


def sent(scene: Scene, start: int, verb: int) -> re.Match[str] | None:
    """Where a clause says, before its verb, to whom something is sent."""
    return _SENT_TO.search(scene.analysis.lower, start, verb)


def is_apart(scene: Scene, sent: re.Match[str], unit: Unit | None) -> bool:
    """Whether a name after what is sent is no addressee: "Trong văn bản gửi các sở, | UBND tỉnh
    yêu cầu"; what opens a sentence names none who sends, and after "theo đó" another one orders."""
    if unit is None or unit.start <= sent.end():
        return False
    sender = scene.parties.units.last_before(
        sent.start() + 1, scene.analysis.sentence_at(unit.start).start
    )
    if sender is not None:
        return _BY_IT.search(scene.analysis.lower, sent.end(), unit.start) is not None
    return scene.analysis.text.endswith(", ", 0, unit.start)


def written_to(scene: Scene, position: int, giver: Agent | None) -> tuple[Agent, ...]:
    """To whom the document goes of which one of the sentences before tells, when it is of who
    orders."""
    issued = _told_before(scene, position)
    if issued is None or giver is None or issued.agent != giver:
        return ()
    sentence = scene.analysis.sentence_at(issued.start)
    letter = _WRITTEN_TO.search(scene.analysis.lower, issued.start, sentence.end)
    if letter is None:
        return ()
    subject = _SUBJECT.search(scene.analysis.lower, letter.end(), sentence.end)
    end = sentence.end if subject is None else subject.start()
    pieces = scene.analysis.text[letter.end() : end].split(";")
    agents: list[Agent] = []
    start = letter.end()
    for piece in pieces:
        agents.extend(scene.parties.read(start, start + len(piece)).agents)
        start += len(piece) + 1
    is_read = all(":" not in agent.name for agent in agents)
    return tuple(dict.fromkeys(agents)) if is_read else ()


def _told_before(scene: Scene, position: int) -> Speaker | None:
    """Who has issued a document by one of the last sentences, with no other order or duty after
    it: "Công điện gửi các bộ. Mưa lũ còn kéo dài. Thủ tướng yêu cầu ..."."""
    sentence = scene.analysis.sentence_at(position)
    for _ in range(_SENTENCES_BEFORE):
        if sentence.start == 0:
            return None
        sentence = scene.analysis.sentence_at(sentence.start - 1)
        issued = next(scene.speakers.issuing(sentence), None)
        if issued is not None:
            return issued
        if any(scene.analysis.found(s, sentence.start, sentence.end) for s in _GIVES):
            return None
    return None
