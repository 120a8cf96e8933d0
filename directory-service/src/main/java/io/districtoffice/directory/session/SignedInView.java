package io.districtoffice.directory.session;

import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person gets at sign-in and at each refresh; the refresh token itself is in the cookie alone. */
record SignedInView(String accessToken, String tokenType, long expiresIn, PersonView person) {

    record PersonView(String id, String name, UnitName unit, @Nullable String office, List<Role> roles) {}

    record UnitName(String id, String name) {}

    static SignedInView of(String token, long seconds, Person person, String unitName) {
        return new SignedInView(
                token,
                "Bearer",
                seconds,
                new PersonView(
                        person.id(),
                        person.name(),
                        new UnitName(person.unit(), unitName),
                        person.office(),
                        person.roles()));
    }

    @Override
    public String toString() {
        return "SignedInView[" + person + "]";
    }
}
