import network_sample as sample
import networkx as nx
import pytest

from kg.errors import GraphError
from kg.network import answered, between, find, most_connected, subnetwork, to_networkx


@pytest.fixture(scope="module")
def network():
    return to_networkx(sample.store())


def labels(network):
    return sorted(label for _, label in network.nodes(data="label"))


def test_nodes_carry_iri_kind_label_and_other_names(network):
    assert network.nodes[sample.MAI] == {
        "iri": sample.MAI,
        "kind": "official",
        "label": "Trương Thị Mai",
        "alt": "Bà Mai",
    }
    kinds = sorted({kind for _, kind in network.nodes(data="kind")})
    assert kinds == ["body", "directive", "event", "official", "task"]


def test_groups_posts_and_documents_are_no_nodes(network):
    assert not [n for n in network if "/group/" in n or "/post/" in n]
    assert "các quận ủy" not in labels(network)


def test_edges_carry_office_status_dates_sources_and_a_quote(network):
    (edge,) = network.get_edge_data(sample.MAI, sample.COMMITTEE).values()
    assert edge == {
        "relation": "holds",
        "office": "Trưởng Ban Tổ chức Trung ương",
        "status": "current",
        "from": "2021-04",
        "observed": "2022-01-02",
        "sources": "2021/hội nghị | tin",
        "quote": sample.MEETING.splitlines()[0],
        "weight": 2,
    }


def test_the_same_graph_gives_the_same_network_in_the_same_order(network):
    again = to_networkx(sample.store())
    assert list(again.nodes(data=True)) == list(network.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(network.edges(keys=True, data=True))


@pytest.mark.parametrize("write", [nx.write_graphml_xml, nx.write_gexf])
def test_networkx_writes_it_as_it_is(network, tmp_path, write):
    write(network, tmp_path / "tin.xml")
    assert "Trương Thị Mai" in (tmp_path / "tin.xml").read_text("utf-8")


def test_focus_keeps_what_is_within_the_hops(network):
    assert labels(subnetwork(network, "Trương Thị Mài")) == ["Trương Thị Mài"]
    assert labels(subnetwork(network, "trương thị mai", hops=1)) == [
        "Ban Tổ chức Trung ương",
        "Trương Thị Mai",
        "hội nghị tổng kết",
    ]
    assert sample.TASK_WORDS in labels(subnetwork(network, "Trương Thị Mai", hops=2))


def test_kinds_are_kept_and_the_focus_whatever_its_kind(network):
    assert labels(subnetwork(network, kinds=["event"])) == ["hội nghị tổng kết"]
    assert labels(subnetwork(network, "Trương Thị Mai", kinds=["event"])) == [
        "Trương Thị Mai",
        "hội nghị tổng kết",
    ]


@pytest.mark.parametrize("name", ["Trương Thị Mai", "TRƯƠNG THỊ MAI", "Bà Mai", sample.MAI])
def test_names_are_found_with_their_marks(network, name):
    assert find(network, name) == {sample.MAI}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "truong thi mai",
            (
                "nothing in the graph is called 'truong thi mai'; did you mean "
                "Trương Thị Mai (official), Trương Thị Mài (official)?"
            ),
        ),
        (
            "50-qđ",
            "nothing in the graph is called '50-qđ'; did you mean Quy định 50-QĐ/TW (directive)?",
        ),
        ("Ai Đó", "nothing in the graph is called 'Ai Đó', nor anything like it"),
        ("", "nothing in the graph is called '', nor anything like it"),
    ],
)
def test_what_is_not_found_is_said_with_what_is_like_it(network, name, message):
    with pytest.raises(GraphError) as error:
        subnetwork(network, name)
    assert str(error.value) == message


def test_an_unknown_kind_is_said_with_the_known_ones(network):
    with pytest.raises(GraphError, match="'person'; there are official, body, event"):
        subnetwork(network, kinds=["person"])


def test_cutting_out_leaves_the_network_alone(network):
    before = len(network)
    subnetwork(network, "Trương Thị Mai").clear()
    assert len(network) == before


def test_the_best_connected_are_kept(network):
    assert len(most_connected(network, 3)) == 3
    assert sample.TASK_WORDS in labels(most_connected(network, 3))
    assert most_connected(network, 1000) is network


def test_between_two_stand_the_shortest_ways_whichever_way_edges_point(network):
    way = between(network, "Trương Thị Mai", "Thành ủy Hà Nội")
    assert labels(way) == sorted(
        ["Ban Tổ chức Trung ương", "Thành ủy Hà Nội", "Trương Thị Mai", sample.TASK_WORDS]
    )
    assert labels(between(network, "Trương Thị Mai", "Trương Thị Mai")) == ["Trương Thị Mai"]


def test_of_several_shortest_ways_all_are_kept():
    square = nx.MultiDiGraph()
    for node in "abcde":
        square.add_node(node, kind="body", label=node)
    square.add_edges_from([("a", "b"), ("c", "b"), ("a", "d"), ("d", "c"), ("d", "e")])
    assert sorted(between(square, "a", "c")) == ["a", "b", "c", "d"]


def test_no_way_between_two_is_an_error(network):
    with pytest.raises(GraphError, match="no way leads from 'Trương Thị Mài' to 'Bộ Chính trị'"):
        between(network, "Trương Thị Mài", "Bộ Chính trị")


def test_an_answer_is_drawn_by_the_names_in_its_cells(network):
    cells = ["2021", "trương thị mai", sample.CITY, "Quy định 50-QĐ/TW"]
    drawn = answered(network, cells)
    assert labels(drawn) == ["Quy định 50-QĐ/TW", "Thành ủy Hà Nội", "Trương Thị Mai"]
    assert "Ban Tổ chức Trung ương" in labels(answered(network, cells, hops=1))
    with pytest.raises(GraphError, match="names nothing that can be drawn"):
        answered(network, ["2021"])
