package io.districtoffice.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.directory.organization.model.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final List<String> UNITS = List.of(
            "hekou",
            "shiba",
            "louguan",
            "qiandao",
            "police",
            "health",
            "petition-office",
            "education",
            "water",
            "forestry",
            "transport",
            "agri");

    private final DemoData demo = DemoData.read();

    @Test
    void the_district_has_two_offices_and_twelve_units() {
        assertThat(demo.units())
                .extracting(Unit::id)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("xishan", "district-gov", "district-party"), UNITS.stream())
                                .toList());
        assertThat(demo.units().subList(3, 15)).extracting(Unit::desk).containsOnly("district-gov");
        assertThat(demo.units().subList(1, 15)).extracting(Unit::parent).containsOnly("xishan");
    }

    @Test
    void every_account_of_the_contract_is_there_with_its_role() {
        assertThat(role("desk")).isEqualTo(Role.EDITOR);
        assertThat(role("desk2")).isEqualTo(Role.EDITOR);
        assertThat(role("chief")).isEqualTo(Role.CHIEF_EDITOR);
        assertThat(role("duty")).isEqualTo(Role.DUTY);
        assertThat(role("dutyleader")).isEqualTo(Role.DUTY_LEADER);
        assertThat(role("director")).isEqualTo(Role.DIRECTOR);
        assertThat(role("leader")).isEqualTo(Role.LEADER);
        assertThat(role("supervisor")).isEqualTo(Role.SUPERVISOR);
        assertThat(role("govleader")).isEqualTo(Role.LEADER);
        assertThat(role("party-desk")).isEqualTo(Role.EDITOR);
        assertThat(role("party-chief")).isEqualTo(Role.CHIEF_EDITOR);
        assertThat(role("supervisor2")).isEqualTo(Role.SUPERVISOR);
        assertThat(role("clerk")).isEqualTo(Role.CLERK);
        assertThat(role("secretary")).isEqualTo(Role.SECRETARY);
        assertThat(role("archivist")).isEqualTo(Role.ARCHIVIST);
        assertThat(role("sysadmin")).isEqualTo(Role.SYSTEM_ADMIN);
        assertThat(role("secadmin")).isEqualTo(Role.SECURITY_ADMIN);
        assertThat(role("auditor")).isEqualTo(Role.AUDITOR);
        for (String unit : UNITS) {
            assertThat(role(unit + ".clerk")).isEqualTo(Role.UNIT_CLERK);
            assertThat(role(unit + ".head")).isEqualTo(Role.UNIT_HEAD);
        }
        assertThat(demo.people()).hasSize(18 + 24);
    }

    @Test
    void every_unit_has_a_machine_client_with_all_scopes() {
        assertThat(demo.clients())
                .extracting(MachineClient::id)
                .containsExactlyElementsOf(
                        UNITS.stream().map(unit -> unit + "-system").toList());
        assertThat(demo.clients()).allMatch(MachineClient::delegatedSignOff);
        assertThat(demo.clients()).extracting(MachineClient::scopes).containsOnly(MachineClient.SCOPES);
    }

    @Test
    void people_of_an_office_belong_to_it_and_others_to_none() {
        assertThat(demo.people().get("desk").office()).isEqualTo("district-gov");
        assertThat(demo.people().get("govleader").office()).isEqualTo("district-gov");
        assertThat(demo.people().get("leader").office()).isEqualTo("district-party");
        assertThat(demo.people().get("party-desk").office()).isEqualTo("district-party");
        assertThat(demo.people().get("hekou.clerk").office()).isNull();
        assertThat(demo.people().get("auditor").office()).isNull();
    }

    @Test
    void nothing_in_it_is_refused_by_the_rules() {
        assertThatCode(() -> {
                    demo.people().values().forEach(Person::enrolled);
                    demo.clients().forEach(MachineClient::registered);
                    demo.units().forEach(Unit::opened);
                })
                .doesNotThrowAnyException();
    }

    private Role role(String username) {
        assertThat(demo.people()).containsKey(username);
        assertThat(demo.people().get(username).roles()).hasSize(1);
        return demo.people().get(username).roles().get(0);
    }
}
