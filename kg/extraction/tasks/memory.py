"""Keep the last order of a text, to which the report of a document goes back after it told of
something else: "UBND tỉnh yêu cầu ... Tỉnh có 12 vụ cháy.", then "Kiểm tra các lán trại." alone.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.tasks.carrying import opens_paragraph
from kg.extraction.tasks.frames import Frame
from kg.extraction.tasks.scene import Scene
from kg.sentences import Sentence

_SENTENCES = 6


class Memory:
    """What was ordered last in one document, for as long as a reader keeps it in mind."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._frame: Frame | None = None
        self._age = 0

    def left(self, frame: Frame | None) -> Frame | None:
        """Keep the frame that a sentence leaves when it is one of orders."""
        if frame is not None and frame.mode == "order":
            self._frame, self._age = frame, 0
        return frame

    def under(self, sentence: Sentence, frame: Frame | None) -> Frame | None:
        """The frame of a sentence, else that of the orders kept, which charges nobody any more: for
        a paragraph that begins right with what is to be done."""
        self._age += 1
        kept = self._frame
        if frame is not None or kept is None or kept.assigner is None or self._age > _SENTENCES:
            return frame
        scene = self._scene
        if sentence.marker or not opens_paragraph(scene, sentence):
            return None
        speaker = scene.speakers.at(sentence.start)
        is_theirs = speaker is None or speaker.agent == kept.assigner
        if not is_theirs or not scene.speakers.has_issued(kept.assigner):
            return None
        return replace(kept, lead=(), coordinating=()) if self._is_action(sentence) else None

    def _is_action(self, sentence: Sentence) -> bool:
        """Whether a sentence is what is to be done: not words under a picture, nor an order."""
        begins = self._scene.actions.opening(sentence.start) is not None
        is_order = self._scene.actions.gives_work(sentence.start)
        is_whole = self._scene.analysis.text.endswith(".", sentence.start, sentence.end)
        return begins and is_whole and not is_order
