"""The configuration: each fault by its key, secrets from outside the file and told to nobody, and no unsafe start."""

import re
import tomllib
import typing
from pathlib import Path

import pytest
from pydantic import BaseModel, SecretStr

from mailbot.config import EXAMPLE, PROJECT, Config, is_loopback, load, load_example
from mailbot.core.errors import ConfigurationFault
from mailbot.core.states import Party

SMALL = """
[mailbox]
address = "Box@Office.example"
host = "imap.office.example"
port = 993
security = "tls"

[smtp]
host = "127.0.0.1"
port = 25
security = "none"

[store]
url = "sqlite:///data/mailbot.db"

[stamp]
authserv_id = "MX.office.example"

[parties.nca]
domains = ["NCA.example"]
contact = "liaison@nca.example"

[parties.home_office]
addresses = ["Owner@Office.example"]
"""
SECRET = "pass word 7"


@pytest.fixture
def configured(tmp_path):
    """Load the small configuration with some of its text replaced, and lines put at the end."""

    def load_changed(*changes, more=""):
        text = SMALL
        for before, after in changes:
            assert before in text
            text = text.replace(before, after)
        path = tmp_path / "mailbot.toml"
        path.write_text(text + more, encoding="utf-8")
        return load(path)

    return load_changed


def faults(call, *changes, **more):
    """Give the lines of the fault that ends a load."""
    with pytest.raises(ConfigurationFault) as fault:
        call(*changes, **more)
    return fault.value.lines


# --- what is right --------------------------------------------------------------------------------------------

def test_a_small_file_is_enough(configured):
    config = configured()
    assert (config.mailbox.folder, config.smtp.retry_for_hours, config.letters.marking) == ("INBOX", 72, "OFFICIAL")
    assert config.letters.folder == PROJECT / "templates" / "letters"


def test_addresses_domains_and_the_servers_name_are_compared_in_lower_case(configured):
    policy = configured().stamp_policy()
    assert (policy.authserv_id, policy.own) == ("mx.office.example", {"box@office.example"})
    assert (policy.nca_domains, policy.staff_addresses) == ({"nca.example"}, {"owner@office.example"})
    assert policy.party_of("box@office.example") is Party.SELF


def test_an_alias_is_our_own_address_too(configured):
    config = configured(("[smtp]", 'aliases = ["old@office.example"]\n\n[smtp]'))
    assert config.stamp_policy().party_of("old@office.example") is Party.SELF


def test_a_configuration_does_not_change(configured):
    with pytest.raises(ValueError, match="frozen"):
        configured().stamp.authserv_id = "mx.evil.example"


# --- paths ----------------------------------------------------------------------------------------------------

def test_paths_are_relative_to_the_file_wherever_the_command_is_called(configured, tmp_path, monkeypatch):
    monkeypatch.chdir("/")
    config = configured(more='\n[letters]\nfolder = "letters"\n')
    assert config.letters.folder == tmp_path / "letters"
    assert config.store.url == f"sqlite:///{tmp_path}/data/mailbot.db"


def test_absolute_paths_stay(configured, tmp_path):
    trusted = tmp_path / "ca.pem"
    trusted.write_text("certificates")
    config = configured(("sqlite:///data/", "sqlite:////var/lib/"), ("[smtp]", f'ca_file = "{trusted}"\n\n[smtp]'))
    assert (config.store.url, config.mailbox.ca_file) == ("sqlite:////var/lib/mailbot.db", trusted)


def test_a_file_of_certificates_that_is_not_there_is_a_fault(configured):
    with pytest.raises(ConfigurationFault, match=r"mailbox\.ca_file: .* is not there"):
        configured(("[smtp]", 'ca_file = "/nowhere/ca.pem"\n\n[smtp]'))


def test_a_login_without_a_password_is_said_before_it_is_tried():
    lines = load_example().lacking()
    assert [line.partition(":")[0] for line in lines] == ["mailbox", "smtp"]
    assert "MAILBOT_MAILBOX_PASSWORD" in lines[0]


def test_only_the_passwords_that_a_command_needs_are_asked_for(configured):
    with pytest.raises(ConfigurationFault, match="smtp: no password was found"):
        load_example().must_have_passwords("smtp")
    configured().must_have_passwords()


# --- Microsoft 365 --------------------------------------------------------------------------------------------

MICROSOFT = ('authserv_id = "MX.office.example"', 'profile = "microsoft365"')


def test_microsoft_365_needs_no_authserv_id_and_asks_the_dns(configured):
    policy = configured(MICROSOFT).stamp_policy()
    assert (policy.profile, policy.authserv_id, policy.dkim_keys) == ("microsoft365", "", None)


def test_dkim_keys_may_come_from_a_file_beside_the_configuration(configured, tmp_path):
    (tmp_path / "keys.toml").write_text('"S1._domainkey.NCA.example" = "v=DKIM1; p=abc"\n')
    changed = (MICROSOFT[0], MICROSOFT[1] + '\ndkim_keys_file = "keys.toml"')
    assert configured(changed).stamp_policy().dkim_keys == {"s1._domainkey.nca.example": "v=DKIM1; p=abc"}


def test_check_says_on_what_each_profile_relies(configured):
    from mailbot.service.checking import relied_on

    said = relied_on(configured(MICROSOFT).stamp)
    assert "by its place" in said and "DKIM signature of the very domain in From" in said and said.endswith("the DNS")
    assert relied_on(configured().stamp) == (
        "only stamps of MX.office.example, above the first Received line, are believed"
    )
    below = configured(("[stamp]", "[stamp]\nabove_received = false"))
    assert "everything rests on that relay" in relied_on(below.stamp)


NO_KEYS = [None, "", "a", '"nca.example" = "v=DKIM1"', '"s._domainkey.nca.example" = 1', b"\xff"]


@pytest.mark.parametrize("text", NO_KEYS)
def test_a_file_that_holds_no_dkim_keys_is_a_fault(configured, tmp_path, text):
    if text is not None:
        (tmp_path / "keys.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    told = faults(configured, (MICROSOFT[0], MICROSOFT[1] + '\ndkim_keys_file = "keys.toml"'))
    assert [line.partition(":")[0] for line in told] == ["stamp.dkim_keys_file"]


# --- faults ---------------------------------------------------------------------------------------------------

FAULTS = {
    "a setting missing": (('host = "imap.office.example"\n', ""), "mailbox.host: this setting is required"),
    "a section missing": (("[stamp]\nauthserv_id", "[team]\nname"), "stamp: this setting is required"),
    "a misspelt setting": (("authserv_id", "authserv_ids"), "stamp.authserv_ids: no such setting; see config/"),
    "a misspelt section": (("[smtp]", "[stmp]"), "stmp: no such setting; see config/mailbot.example.toml"),
    "a word for a number": (("port = 993", 'port = "imaps"'), "mailbox.port: "),
    "a port that there is not": (("port = 993", "port = 70000"), "mailbox.port: "),
    "an unknown profile": (("[stamp]", '[stamp]\nprofile = "gmail"'), "stamp.profile: "),
    "an authserv-id for Microsoft 365, which writes none": (
        ("[stamp]", '[stamp]\nprofile = "microsoft365"'), "stamp.authserv_id: Microsoft 365 writes no authserv-id",
    ),
    "DKIM keys that nobody looks at": (("[stamp]", '[stamp]\ndkim_keys_file = "k"'), "stamp.dkim_keys_file: only"),
    "an unknown security": (('"tls"', '"ssl"'), "mailbox.security: "),
    "an address without a domain": (("Box@Office.example", "box"), "mailbox.address: expected one plain address"),
    "an address with a name": (("Box@Office.example", "Box <box@office.example>"), "mailbox.address: expected one"),
    "two addresses": (("Box@Office.example", "a@b.example,c@d.example"), "mailbox.address: expected one plain"),
    "an address beyond ASCII": (("liaison@nca", "liaison@nc\u0430"), "parties.nca.contact: expected one"),
    "a database that is not known": (("sqlite:///data/", "mysql://data/"), "store.url: expected sqlite:///FILE or"),
    "a record that is a directory": (("data/mailbot.db", ""), "store.url: expected sqlite:///FILE"),
    "a folder without a name": (("port = 993", 'port = 993\nfolder = ""'), "mailbox: a folder without a name"),
    "mail filed where it is fetched": (
        ("port = 993", 'port = 993\nfolders = {automatic = "Inbox"}'), "mailbox: mail cannot be filed in INBOX",
    ),
    "an authserv-id with spaces": (("MX.office.example", "mx office"), "stamp.authserv_id: "),
    "a section that is no table": (("[parties.home_office]", "[[parties.home_office]]"), "parties.home_office: "),
}

# What must never start (SECURITY: an empty authserv-id, an empty or wildcard party list, clear text elsewhere).
UNSAFE = {
    "an empty authserv-id": (('"MX.office.example"', '""'), "stamp.authserv_id: expected the name by which"),
    "no authserv-id": (('authserv_id = "MX.office.example"', ""), "stamp.authserv_id: expected the name by which"),
    "an authserv-id of blanks": (('"MX.office.example"', '" "'), "stamp.authserv_id: expected the name by which"),
    "a wildcard authserv-id": (("MX.office.example", "*"), "stamp.authserv_id: "),
    "an empty list of NCA": (('["NCA.example"]', "[]"), "parties.nca: an empty party list"),
    "an empty list of staff": (('["Owner@Office.example"]', "[]"), "parties.home_office: an empty party list"),
    "a wildcard domain": (('"NCA.example"', '"*.nca.example"'), "parties.nca.domains.0: expected one exact domain"),
    "every domain": (('"NCA.example"', '"*"'), "parties.nca.domains.0: expected one exact domain"),
    "an empty domain": (('"NCA.example"', '""'), "parties.nca.domains.0: expected one exact domain"),
    "a suffix": (('"NCA.example"', '".nca.example"'), "parties.nca.domains.0: expected one exact domain"),
    "a top-level domain": (('"NCA.example"', '"example"'), "parties.nca.domains.0: expected one exact domain"),
    "a domain beyond ASCII": (('"NCA.example"', '"nc\u0430.example"'), "parties.nca.domains.0: expected one exact"),
    "a wildcard address": (("Owner@", "*@"), "parties.home_office.addresses.0: expected one plain address"),
    "one domain on both lists": (
        ('addresses = ["Owner@Office.example"]', 'domains = ["nca.example"]'),
        "parties: nca.example stands on both lists",
    ),
    "a contact who is not on the list": (("liaison@nca", "liaison@evil"), "parties: nca.contact must itself be on"),
    "clear text to another mailbox host": (('"tls"', '"none"'), 'mailbox: security = "none" is for a loopback host'),
    "clear text to another mail server": (("127.0.0.1", "smtp.office.example"), 'smtp: security = "none" is for'),
    "clear text to a host that only looks like this one": (("127.0.0.1", "localhost.evil.example"), "smtp: security"),
    "clear text to every address": (("127.0.0.1", "0.0.0.0"), "smtp: security"),
}


@pytest.mark.parametrize(("change", "line"), [*FAULTS.values(), *UNSAFE.values()], ids=[*FAULTS, *UNSAFE])
def test_a_fault_is_told_by_its_key_with_what_was_expected(configured, change, line):
    assert [told for told in faults(configured, change) if told.startswith(line)]


def test_every_fault_is_told_at_once(configured):
    told = faults(configured, ("port = 993", "port = 0"), ("port = 25", "port = 0"), ('"MX.office.example"', '""'))
    assert [line.partition(":")[0] for line in told] == ["mailbox.port", "smtp.port", "stamp.authserv_id"]


@pytest.mark.parametrize(("raw", "said"), [
    (b"[mailbox", "is not TOML"), (b"a = 1\na = 2\n", "is not TOML"), (b"\xff\xfe", "is not TOML"),
    (b"", "is not right"), (b"mailbox = 1\nstore = []\n", "is not right"),
])
def test_what_is_no_configuration_is_a_fault_and_not_a_crash(tmp_path, raw, said):
    path = tmp_path / "mailbot.toml"
    path.write_bytes(raw)
    with pytest.raises(ConfigurationFault, match=said):
        load(path)


def test_a_file_that_is_not_there_is_a_fault(tmp_path):
    with pytest.raises(ConfigurationFault, match="cannot be read"):
        load(tmp_path / "mailbot.toml")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(ConfigurationFault, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize(("host", "this_machine"), [
    ("localhost", True), ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("0.0.0.0", False), ("::", False),
    ("10.0.0.1", False), ("localhost.example", False), ("", False), ("127.0.0.1.example", False), ("2130706433", False),
])
def test_which_hosts_are_this_machine(host, this_machine):
    assert is_loopback(host) is this_machine


# --- secrets --------------------------------------------------------------------------------------------------

SECTIONS = ("mailbox", "smtp", "store")


@pytest.fixture(params=SECTIONS)
def section(request):
    return request.param


@pytest.fixture
def with_file(configured, section):
    """Load with a password_file in one section."""
    return lambda: configured((f"[{section}]\n", f'[{section}]\npassword_file = "secret"\n'))


def password_of(config, section):
    """Give the password that a section holds."""
    return getattr(config, section).password.get_secret_value()


def test_a_password_comes_from_its_file(with_file, section, tmp_path):
    (tmp_path / "secret").write_text(SECRET + "\r\n")
    assert password_of(with_file(), section) == SECRET


def test_a_password_comes_from_the_services_credentials(configured, section, tmp_path, monkeypatch):
    (tmp_path / f"{section}-password").write_text(SECRET + "\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    config = configured()
    assert password_of(config, section) == SECRET
    assert {password_of(config, other) for other in SECTIONS if other != section} == {""}


def test_a_password_comes_from_the_environment(configured, section, monkeypatch):
    monkeypatch.setenv(f"MAILBOT_{section.upper()}_PASSWORD", SECRET)
    assert password_of(configured(), section) == SECRET


def test_the_file_counts_first_and_the_environment_last(with_file, section, tmp_path, monkeypatch):
    monkeypatch.setenv(f"MAILBOT_{section.upper()}_PASSWORD", "third")
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert password_of(with_file(), section) == "third"
    (credentials / f"{section}-password").write_text("second")
    assert password_of(with_file(), section) == "second"
    (tmp_path / "secret").write_text("first")
    assert password_of(with_file(), section) == "first"


def test_a_password_file_that_is_missing_is_a_fault(with_file, section):
    told = faults(with_file)
    assert told[0].startswith(f"{section}.password_file: ")
    assert told[0].endswith("secret is not there; it holds the password alone")


def test_a_password_file_that_is_no_text_is_a_fault(with_file, section, tmp_path):
    (tmp_path / "secret").write_bytes(b"\xff\xfe")
    assert faults(with_file) == (f"{section}.password_file: {tmp_path}/secret cannot be read: it is not UTF-8 text",)


def test_a_password_in_the_file_is_refused_and_not_repeated(configured, section):
    with pytest.raises(ConfigurationFault) as fault:
        configured((f"[{section}]\n", f'[{section}]\npassword = "{SECRET}"\n'))
    assert f"{section}.password: a password does not belong in this file" in str(fault.value)
    assert SECRET not in str(fault.value)


@pytest.mark.parametrize(("url", "shown", "password"), [
    ("postgresql://mailbot:hunter%402@db.example:5433/m", "postgresql://mailbot@db.example:5433/m", "hunter@2"),
    ("postgres://mailbot:a@b@db.example/m", "postgres://mailbot@db.example/m", "a@b"),
    ("postgresql://mailbot@db.example/m", "postgresql://mailbot@db.example/m", ""),
    ("postgresql://db.example/m", "postgresql://db.example/m", ""),
])
def test_a_password_inside_the_url_of_the_record_is_taken_out_of_it(configured, url, shown, password):
    store = configured(("sqlite:///data/mailbot.db", url)).store
    assert (store.url, store.password.get_secret_value()) == (shown, password)


def test_the_password_file_counts_before_the_url(configured, tmp_path):
    (tmp_path / "secret").write_text(SECRET)
    change = ('"sqlite:///data/mailbot.db"', '"postgresql://m:hunter2@db.example/m"\npassword_file = "secret"')
    store = configured(change).store
    assert (store.url, store.password.get_secret_value()) == ("postgresql://m@db.example/m", SECRET)


@pytest.mark.parametrize("url", [
    "postgresql://", "postgresql://m:hunter2@/m", "postgresql://m:hunter2@db.example", "postgresql://m:hunter2@db.x:a/m",
    "postgresql://m:hunter2@[db/m", "postgresql:/m:hunter2@db/m",
])
def test_a_url_of_no_server_is_refused_and_its_password_not_repeated(configured, url):
    with pytest.raises(ConfigurationFault, match=r"store\.url: ") as fault:
        configured(("sqlite:///data/mailbot.db", url))
    assert "hunter2" not in str(fault.value)


def test_a_password_is_never_shown(configured, section, monkeypatch):
    monkeypatch.setenv(f"MAILBOT_{section.upper()}_PASSWORD", SECRET)
    config = configured()
    assert password_of(config, section) == SECRET
    for shown in (repr(config), str(config), repr(config.model_dump()), config.model_dump_json()):
        assert SECRET not in shown
    told = faults(configured, ("port = 993", "port = 0"), ("port = 25", "port = 0"))
    assert SECRET not in "\n".join(told)


def test_a_password_is_not_shown_with_the_fault_of_its_section(configured, section, monkeypatch):
    monkeypatch.setenv(f"MAILBOT_{section.upper()}_PASSWORD", SECRET)
    with pytest.raises(ConfigurationFault) as fault:
        configured((f"[{section}]\n", f"[{section}]\nnonsense = 1\n"))
    assert SECRET not in str(fault.value)
    assert fault.value.__cause__ is None


# --- the example ----------------------------------------------------------------------------------------------

def test_the_shipped_example_is_right():
    config = load_example()
    assert config.letters.folder.resolve() == PROJECT / "templates" / "letters"


def settings_of(model, path=()):
    """Give the dotted name of every setting that a model has; a password is none, since it never stands in the file."""
    for name, field in model.model_fields.items():
        if field.annotation is SecretStr:
            continue
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from settings_of(inner, (*path, name))
        else:
            yield ".".join((*path, name))


def settings_in(text):
    """Give the dotted name of every setting that a TOML text names, those behind a comment sign too."""
    section = ""
    for line in text.splitlines():
        if found := re.fullmatch(r"\[([\w.]+)\]", line):
            section = found.group(1)
        elif found := re.fullmatch(r"(?:# )?(\w+) = .+", line):
            yield f"{section}.{found.group(1)}"


def test_the_example_names_every_setting_and_no_other():
    named = list(settings_in(EXAMPLE.read_text(encoding="utf-8")))
    assert len(set(named)) == len(named)
    assert set(named) == set(settings_of(Config))


def test_what_the_example_sets_is_the_default_wherever_there_is_one():
    raw = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    # What an administrator must look at anyway, and the one path, are examples rather than defaults.
    own = {"mailbox.user", "smtp.user", "letters.folder", "stamp.authserv_id"}
    for name in set(settings_of(Config)) - own:
        *sections, last = name.split(".")
        table, model = raw, Config
        for section in sections:
            table, model = table[section], model.model_fields[section].annotation
        default = model.model_fields[last].get_default(call_default_factory=True)
        if last in table and not model.model_fields[last].is_required() and not _must_be_said(name):
            given = tuple(table[last]) if isinstance(table[last], list) else table[last]
            assert given == default, name


def _must_be_said(name):
    """Tell whether a setting has a default only because its neighbour may stand for it."""
    return name.startswith("parties.")


def test_no_setting_is_of_a_type_that_a_toml_file_cannot_hold():
    for name in settings_of(Config):
        model = Config
        *sections, last = name.split(".")
        for section in sections:
            model = model.model_fields[section].annotation
        assert typing.get_origin(model.model_fields[last].annotation) in (None, tuple, typing.Literal) or (
            Path in typing.get_args(model.model_fields[last].annotation)
        ), name
