"""The directory in HSDS 3.1: nothing is lost on the way out and back."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hsds.own import channel_fields, contents_of
from directory.hsds.package import Package, PackageError
from directory.hsds.read import read_package
from directory.hsds.read_csv import read_csv
from directory.hsds.read_json import FILES, read_json
from directory.hsds.shape import ENTITIES, PROFILE
from directory.hsds.write import as_csv, as_json
from directory.models import COLUMNS
from directory.record import Contents, Record
from directory.service import Duty, Service
from directory.sources.blocks import file_text
from directory.sources.datafiles import FOLDER, files_in, read_file, read_folder
from tests.anything import any_service

INVENTED = Path(__file__).parent / "directory"
FORMS = {"json": as_json, "csv": as_csv}
Form = Callable[[Contents], dict[str, str]]


@pytest.fixture(scope="module")
def shipped() -> Contents:
    return read_folder(FOLDER)


@pytest.fixture(params=sorted(FORMS))
def form(request: pytest.FixtureRequest) -> Form:
    return FORMS[request.param]


def written(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def test_every_shipped_record_comes_back_equal(
    shipped: Contents, form: Form, tmp_path: Path
) -> None:
    package = read_package(written(tmp_path / "out", form(shipped)))

    again = contents_of(package)

    assert again.records == shipped.records
    assert again.gaps == shipped.gaps
    assert again.cautions == shipped.cautions
    assert not package.unknown
    assert not package.loose_ties()


def test_what_the_profile_adds_comes_back_equal(form: Form, tmp_path: Path) -> None:
    invented = read_folder(INVENTED)
    first, second = invented.records[:2]
    duty = Duty("police", "danger_to_life", ("s1",))
    bound = replace(first.service, duties=(duty,), paired_with=(second.service.id,))
    records = (replace(first, service=bound, notes='a, "note"\nin two lines'),)

    again = contents_of(read_package(written(tmp_path / "out", form(Contents(records)))))

    assert again.records == records


@given(services=st.lists(any_service, max_size=2, unique_by=lambda one: one.id))
def test_whatever_stands_in_a_service_comes_back(services: list[Service]) -> None:
    records = tuple(
        Record(f"{one.country}.yaml", one, None, channel_fields(one)) for one in services
    )

    for form in FORMS.values():
        package = Package()
        for name, text in form(Contents(records)).items():
            if name == "services.json":
                read_json(text, name, package)
            elif name in FILES:
                read_csv(FILES[name], text, package)

        assert contents_of(package).records == records


def test_a_package_may_lie_in_a_zip_file(form: Form, tmp_path: Path) -> None:
    invented = read_folder(INVENTED)
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in form(invented).items():
            packed.writestr(f"inside/{name}", text)

    assert contents_of(read_package(path)).records == invented.records


def test_every_exported_row_keeps_to_the_standard(shipped: Contents) -> None:
    page = json.loads(as_json(shipped)["services.json"])

    def check(name: str, one: Mapping[str, object]) -> None:
        entity = ENTITIES[name]
        assert {*entity.required} <= one.keys(), (name, one)
        assert None not in one.values()
        for key, value in one.items():
            kind = entity.fields.get(key)
            if isinstance(value, list):
                for part in value:
                    check(entity.lists[key], part)
            elif isinstance(value, dict):
                check(entity.ones[key], value)
            elif isinstance(kind, tuple):
                assert value in kind
            else:
                assert (kind == "boolean") == isinstance(value, bool), (name, key)
                assert (kind == "number") == (type(value) in {int, float}), (name, key)

    for service in page["contents"]:
        check("service", service)
    assert page["size"] == len(shipped.records)


def test_the_profile_is_what_the_tables_add_to_the_standard() -> None:
    standard = json.loads((Path("directory/hsds/shape.json")).read_text(encoding="utf-8"))

    added = {
        name: {*columns} - {*standard.get(name, {}).get("fields", {})}
        for name, columns in COLUMNS.items()
    }

    described = {name: {*one["fields"]} for name, one in PROFILE["entities"].items()}
    assert {name: some for name, some in added.items() if some} == described


def test_the_profile_page_tells_of_every_added_field_and_status() -> None:
    page = Path("docs/hsds-profile.md").read_text(encoding="utf-8")

    for name, one in PROFILE["entities"].items():
        assert f"`{name}`" in page
        for key in one["fields"]:
            assert f"`{key}`" in page, key
    for status in PROFILE["statuses"]:
        assert f"`{status}`" in page


def test_the_package_description_names_every_file_column_and_tie(shipped: Contents) -> None:
    files = as_csv(shipped)
    described = json.loads(files["datapackage.json"])

    for resource in described["resources"]:
        header = files[resource["path"]].split("\r\n", 1)[0].split(",")
        assert [one["name"] for one in resource["schema"]["fields"]] == header
    names = {one["name"] for one in described["resources"]}
    ties = {
        tie["reference"]["resource"]
        for one in described["resources"]
        for tie in one["schema"]["foreignKeys"]
    }
    assert {"service", "organization", "taxonomy_term", "location"} <= ties <= names
    assert {one["path"] for one in described["resources"]} == {
        name for name in files if name.endswith(".csv")
    }


def test_every_data_file_can_be_written_again(tmp_path: Path) -> None:
    for path in files_in(FOLDER):
        before = read_file(path)
        again = tmp_path / path.name
        written_again = file_text(path.stem, before.records, before.gaps, before.cautions)
        again.write_text(written_again, encoding="utf-8")

        assert read_file(again) == before


SERVICE = {
    "id": "6f0e1b1e-5f0c-5a6e-9a53-0d5f6a1c2b3d",
    "name": "One",
    "status": "active",
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "line 1"),
        ("7", "neither"),
        ('[{"id": "x"}]', "UUID"),
        ("[3]", "must be an object"),
        (json.dumps({**SERVICE, "status": "open"}), "service.status is none of"),
        (json.dumps([SERVICE, {**SERVICE, "name": "Two"}]), "told twice"),
        (json.dumps({**SERVICE, "minimum_age": "9"}), "service.minimum_age must be a number"),
        (json.dumps({**SERVICE, "phones": {"id": 1}}), "phones must be a list"),
        (json.dumps({**SERVICE, "phones": [{"number": "5"}]}), "phone.id is missing"),
        (json.dumps({**SERVICE, "name": ["One"]}), "must be a single value"),
        ('{"id": ' * 5000, "no valid JSON"),
        (json.dumps({**SERVICE, "minimum_age": float("nan")}), "must be a finite number"),
        (json.dumps({**SERVICE, "minimum_age": True}), "must be a number"),
        (json.dumps({**SERVICE, "name": "\ud800"}), "a sign that is none"),
        (json.dumps({**SERVICE, "name": "One\x1b[2J"}), "a sign that is none"),
    ],
)
def test_a_broken_json_file_is_refused_with_its_place(
    text: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(PackageError, match=told) as error:
        read_package(path)

    assert "broken.json" in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("id,name,status\nx,One,active\n", "row 1: service.id is no UUID"),
        ("id,name\n" + SERVICE["id"] + ",One\n", "service.status is missing"),
        ("id,name,status\n" + SERVICE["id"] + ",One\n", "row 1: has 2 cells"),
        ("id,id\na,b\n", "names a column twice"),
        ('id,name,status\n"' + SERVICE["id"], "line"),
        ("id,name,status,minimum_age\n" + SERVICE["id"] + ",One,active,nine\n", "number"),
    ],
)
def test_a_broken_table_is_refused_with_its_row(text: str, told: str, tmp_path: Path) -> None:
    written(tmp_path / "in", {"services.csv": text})

    with pytest.raises(PackageError, match=told):
        read_package(tmp_path / "in")


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no zip")

    with pytest.raises(PackageError, match="no zip file"):
        read_package(tmp_path / "no.zip")
    with pytest.raises(PackageError, match="holds no"):
        read_package(written(tmp_path / "empty", {}))


def test_a_record_of_ours_that_lacks_its_parts_is_refused(tmp_path: Path) -> None:
    page = json.loads(as_json(read_folder(INVENTED))["services.json"])
    del page["contents"][0]["attributes"]

    package = read_package(written(tmp_path / "in", {"services.json": json.dumps(page)}))

    with pytest.raises(PackageError, match="has no attribute of the list"):
        contents_of(package)


def test_the_same_record_gets_the_same_uuid_in_every_export() -> None:
    records = read_folder(INVENTED)

    assert as_json(records) == as_json(records)
