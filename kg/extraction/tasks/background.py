"""Follow what a paragraph only tells of: what was done so far ("Thời gian qua, huyện làm tốt công
tác ... Chỉ đạo các xã ...") and what a law says ("Theo Nghị định số 60, ... Trong 30 ngày, các cơ
quan ...").
"""

from __future__ import annotations

import re
from typing import Literal

from kg.extraction.mentions import DirectiveMention
from kg.extraction.tasks import accounts
from kg.extraction.tasks.frames import Work
from kg.extraction.tasks.scene import Scene
from kg.sentences import Sentence

Kind = Literal["past", "rule", "example"]

_OPENING = re.compile(r"[\W_]*(?:(?:ngay |chính )?(?:trong|tại|theo|ở) )?")
# "Theo | Điều 20 | Luật Đất đai", "Theo | dự thảo | Nghị định"
_UNDER = re.compile(
    r"[\W_]*(?:(?:ngay |cũng )?(?:theo|tại|trong) )"
    r"(?:(?:dự thảo|quy định|nội dung|khoản|điểm|điều)\b[^,;.:]{0,24} )?$"
)
_ARTICLE = re.compile(
    r"[\W_]*(?:(?:trả lời|cụ thể|ngoài ra)\W+)?(?:(?:khoản|điểm|điều)\b[^;.:]{0,24} )?"
)
_DRAFT = re.compile(
    r"[\W_]*dự thảo (?:luật|bộ luật|nghị định|nghị quyết|thông tư|quy định|quy chế)\b[^,;.:]{0,80}?"
    r" (?:cũng |đã |còn )*(?:quy định|nêu rõ|bổ sung|đề xuất|yêu cầu)\b"
)
# "..., dự thảo luật quy định ..." further on, and the sentences that go on with it.
_DRAFTED = re.compile(
    r"\bdự thảo (?:luật|bộ luật|nghị định|nghị quyết|thông tư)(?: này)?"
    r" (?:cũng |đã |còn )*(?:quy định|bổ sung|sửa đổi)\b"
)
# "Việc phối hợp trong dự thảo luật được các bộ đồng tình. | Trong đó, cơ quan quản lý phải ..."
_IN_DRAFT = re.compile(
    r"\b(?:trong|của|tại) (?:bản )?dự thảo (?:luật|bộ luật|nghị định|nghị quyết|thông tư)\b"
)
_AS_DRAFTED = re.compile(
    r"[\W_]*(?:trong đó|theo đó|cụ thể),? [^.;:]{3,120}? (?:có trách nhiệm|có nhiệm vụ|phải)\b"
)
_DRAFTS_ON = re.compile(
    r"[\W_]*(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),? )?"
    r"(?:quy định|bổ sung|sửa đổi|bãi bỏ)\b"
)
_EXAMPLE = re.compile(r"[\W_]*(?:ví dụ|chẳng hạn)\b")
_RULES = re.compile(
    r"(?: (?:năm )?\d{4})?(?: cũng| đã| còn)* (?:quy định|nêu(?: rõ)?|bổ sung|sửa đổi|yêu cầu)\b"
)
_POWERS = re.compile(r"\b(?:nhiệm vụ(?:,| và) quyền hạn|quyền hạn(?:,| và) nhiệm vụ)\b[^:;]{0,80}:")
_DUTY = "duty-"


class Background:
    """Tells for each sentence in turn whether its paragraph gives an account."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._paragraph = -1
        self._kind: Kind | None = None
        self._powers = False
        self._drafted = False

    def enter(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of what was done or of a law, by its own opening or by that of
        one before it in the paragraph."""
        if self._scene.issuer is not None or (sentence.marker and not self._powers):
            return False
        if self._lists_powers(sentence):
            self._powers = True
        elif sentence.kind == "heading" or self._is_turn(sentence):
            self._powers = False
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._kind = "rule" if self._powers else None
        opening = _OPENING.match(self._scene.analysis.lower, sentence.start, sentence.end)
        assert opening is not None
        self._drafted = self._tells_of_draft(sentence)
        time = self._scene.analysis.hit_at("time-frame", opening.end())
        if time is not None:
            self._kind = "past" if time.concepts[0].get("effect") == "past" else None
        elif _EXAMPLE.match(self._scene.analysis.lower, sentence.start, sentence.end):
            self._kind = "example"
        elif (
            self._drafted
            or self._is_under_rule(sentence)
            or accounts.is_by_rule(self._scene, sentence.start, sentence.end)
        ):
            self._kind = "rule"
        elif self._is_turn(sentence):
            self._kind = None
        return self._kind is not None

    def holds(self, work: Work, sentence: Sentence) -> bool:
        """Whether what looks like work is but told in such a paragraph: no one in the sentence
        orders it, nor is it said there to be due."""
        is_here = sentence.start <= work.frame.position < work.start
        if self._kind is None or (is_here and work.frame.assigner is not None):
            return False
        if self._kind == "example":
            return True  # "Ví dụ, cổ phiếu bị hủy khi lỗ. Trước đó, Sở sẽ đưa vào diện cảnh báo."
        if work.frame.rule.startswith(_DUTY):
            return self._kind == "rule" or self._has_no_modal(work, sentence)
        return work.frame.mode == "order" or self._has_no_modal(work, sentence)

    def _tells_of_draft(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what a draft lays down, or goes on with that: "Đồng thời, quy
        định việc chuyển viện ..."."""
        words = self._scene.analysis.lower
        if _DRAFTED.search(words, sentence.start, sentence.end):
            return True
        before = self._scene.analysis.sentence_at(max(0, sentence.start - 1))
        if _AS_DRAFTED.match(words, sentence.start) and before.paragraph == sentence.paragraph:
            return _IN_DRAFT.search(words, before.start, before.end) is not None
        return self._drafted and _DRAFTS_ON.match(words, sentence.start) is not None

    def _lists_powers(self, sentence: Sentence) -> bool:
        """Whether a sentence opens a list of what an office is for: "Chủ tịch huyện có nhiệm vụ,
        quyền hạn: ..."."""
        return _POWERS.search(self._scene.analysis.lower, sentence.start, sentence.end) is not None

    def _is_turn(self, sentence: Sentence) -> bool:
        """Whether a sentence leaves the account: it says who says something, or what follows from
        all that."""
        word = self._scene.analysis.hit_at("connective", sentence.start)
        if word is not None and word.concepts[0].id == "consequence":
            return True
        return self._scene.speakers.reports_about(sentence.start, sentence.end)

    def _has_no_modal(self, work: Work, sentence: Sentence) -> bool:
        return not self._scene.analysis.found("modal", sentence.start, work.start)

    def _is_under_rule(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a law under which what follows is so."""
        analysis = self._scene.analysis
        if _DRAFT.match(analysis.lower, sentence.start, sentence.end):
            return True
        laws = {concept.label for concept in analysis.vocabulary.scheme("rule-type")}
        return any(
            (mention.draft or mention.type in laws)
            and (
                _UNDER.fullmatch(analysis.lower, sentence.start, mention.start) is not None
                or self._rules(mention, sentence)
            )
            for mention in self._scene.found.within(DirectiveMention, sentence.start, sentence.end)
        )

    def _rules(self, law: DirectiveMention, sentence: Sentence) -> bool:
        """Whether a law is itself what a sentence is about: "Điều 19 Luật A quy định: ..."."""
        words = self._scene.analysis.lower
        if _ARTICLE.fullmatch(words, sentence.start, law.start) is None:
            return False
        return _RULES.match(words, law.end, sentence.end) is not None
