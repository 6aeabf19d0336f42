"""The server as it describes itself: whatever is asked, it answers as it says, and never breaks."""

import contextlib

import httpx
import hypothesis
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance
from serving import built, served

from kg.query import questions

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with served(built(tmp_path_factory.mktemp("site")), "--workers", "2") as endpoint:
        yield endpoint.removesuffix("sparql")


SETTINGS = hypothesis.settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)


@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_it_answers_as_described(address, mode):
    """Well-formed and malformed requests; a hundred operations, a few requests each."""
    schema = schemathesis.openapi.from_url(f"{address}openapi.json")
    operations = [result.ok() for result in schema.get_all_operations()]
    checked = 0
    for operation in filter(is_different, operations):
        cases = operation.as_strategy(generation_mode=schemathesis.GenerationMode(mode))

        @SETTINGS
        @hypothesis.given(cases)
        def check(case):
            case.call_and_validate(checks=CHECKS)

        with contextlib.suppress(hypothesis.errors.Unsatisfiable):  # nothing in it to be malformed
            check()
            checked += 1
    assert checked > 15


def is_different(operation):
    """One format of each question is enough, and every format of one."""
    return not operation.path.startswith("/questions/") or (
        operation.path.endswith(".csv") or "/offices." in operation.path
    )


def test_every_question_is_described_with_its_parameters(address):
    paths = httpx.get(f"{address}openapi.json").json()["paths"]
    for question in questions().values():
        if not question.name.startswith("network-"):
            described = paths[f"/questions/{question.name}.csv"]["get"]
            names = [parameter["name"] for parameter in described["parameters"]]
            assert names == [parameter.name for parameter in question.parameters]
            assert question.vi in described["summary"]
