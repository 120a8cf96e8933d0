package io.districtoffice.directory.organization.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.directory.organization.model.Person.Status;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonTest {

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN"})
    void an_auditor_holds_no_other_administrators_role(Role other) {
        var person = with(Role.AUDITOR, other);

        assertThatThrownBy(() -> Person.enrolled(person))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("auditor-stands-apart"));
    }

    @Test
    void the_two_other_administrators_may_be_one_person() {
        var person = with(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);

        assertThat(Person.enrolled(person).events()).containsExactly(new PersonEvent.Enrolled("p-x"));
    }

    @Test
    void a_person_without_a_role_is_not_enrolled() {
        var person = with();

        assertThatThrownBy(() -> Person.enrolled(person))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("person-without-role"));
    }

    @Test
    void roles_are_kept_in_one_order_without_repetition() {
        assertThat(with(Role.EDITOR, Role.CLERK, Role.EDITOR).roles()).containsExactly(Role.CLERK, Role.EDITOR);
    }

    @Test
    void the_office_of_a_person_is_his_own_unit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Person("p-x", "值班员", "hekou", "district-gov", "值班员", List.of(Role.DUTY), Status.ACTIVE));
    }

    private static Person with(Role... roles) {
        return new Person("p-x", "管理员", "xishan", null, "管理员", List.of(roles), Status.ACTIVE);
    }
}
