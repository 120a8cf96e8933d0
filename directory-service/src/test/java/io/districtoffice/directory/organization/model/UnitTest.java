package io.districtoffice.directory.organization.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.directory.organization.model.Unit.Branch;
import io.districtoffice.directory.organization.model.Unit.Kind;
import io.districtoffice.directory.organization.model.Unit.Status;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void a_district_office_says_which_branch_it_serves() {
        assertThatIllegalArgumentException().isThrownBy(() -> unit(Kind.DISTRICT_OFFICE, null, "xishan"));
        assertThatIllegalArgumentException().isThrownBy(() -> unit(Kind.TOWN, Branch.GOV, "xishan"));
    }

    @Test
    void only_the_district_has_no_parent() {
        assertThatIllegalArgumentException().isThrownBy(() -> unit(Kind.TOWN, null, null));
        assertThat(unit(Kind.DISTRICT, null, null).parent()).isNull();
    }

    @Test
    void a_machine_client_gets_known_scopes_only() {
        var client = new MachineClient(
                "x-system", "系统", "x", List.of("reports:read", "reports:delete"), false, MachineClient.Status.ACTIVE);

        assertThatThrownBy(() -> MachineClient.registered(client))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.facts()).containsEntry("scope", "reports:delete"));
    }

    private static Unit unit(Kind kind, Branch office, String parent) {
        return new Unit("x", "某单位", "某单位", kind, office, parent, "district-gov", 1, Status.ACTIVE);
    }
}
