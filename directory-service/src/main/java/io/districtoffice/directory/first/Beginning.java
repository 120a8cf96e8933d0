package io.districtoffice.directory.first;

import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Unit;
import java.util.List;

/**
 * What was begun and may have to be finished by the next call: nothing of it is made before this is stored whole.
 *
 * @param district name of the district, in which the three are until there are units
 * @param done true when all of it is in the directory
 */
record Beginning(String district, List<Administrator> administrators, boolean done) {

    private static final String DISTRICT = "district";

    /** @param hash record of the password; empty when all is done */
    record Administrator(Post post, String username, String hash) {

        Person person() {
            return new Person(
                    personId(), post.chinese, DISTRICT, null, post.chinese, List.of(post.role), Person.Status.ACTIVE);
        }

        String personId() {
            return "p-" + username.replace('.', '-');
        }

        @Override
        public String toString() {
            return username;
        }
    }

    Unit unit() {
        return new Unit(DISTRICT, district, district, Unit.Kind.DISTRICT, null, null, null, 1, Unit.Status.ACTIVE);
    }
}
