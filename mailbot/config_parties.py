"""The sections of the parties: who is NCA, and who is the Home Office."""

from typing import Self

from pydantic import model_validator

from mailbot.config_values import Address, Domain, Section


class PartyList(Section):
    """Who belongs to a party: exact addresses and exact domains, never suffixes."""

    addresses: tuple[Address, ...] = ()
    domains: tuple[Domain, ...] = ()

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if not self.addresses and not self.domains:
            raise ValueError("an empty party list would trust nobody or everybody; name addresses or domains")
        return self


class NcaList(PartyList):
    """NCA, with the address for letters that no mail of theirs asked for (milestones)."""

    contact: Address


class Parties(Section):
    """The two parties that mailbot deals with."""

    nca: NcaList
    home_office: PartyList

    @model_validator(mode="after")
    def _parted(self) -> Self:
        both = set(self.nca.addresses + self.nca.domains) & set(self.home_office.addresses + self.home_office.domains)
        if both:
            raise ValueError(f"{', '.join(sorted(both))} stands on both lists; expected one party each")
        return self
