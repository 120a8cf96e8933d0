package io.districtoffice.directory.demo;

import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.directory.organization.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The demo district (api.md, Demo) as the directory keeps it.
 *
 * @param people by user name
 */
record DemoData(String password, List<Unit> units, Map<String, Person> people, List<MachineClient> clients) {

    private static final String RESOURCE = "/directory-demo.yaml";
    private static final String DESK = "district-gov";

    /** The resource as written; what every unit has is added when it is read. */
    private record Written(
            String password,
            WrittenUnit district,
            List<WrittenUnit> offices,
            List<WrittenUnit> units,
            List<WrittenPerson> people) {}

    private record WrittenUnit(
            String id, String name, String shortName, Unit.@Nullable Kind kind, Unit.@Nullable Branch office) {

        Unit unit(Unit.Kind as, @Nullable String parent, @Nullable String desk, int place) {
            return new Unit(id, name, shortName, as, office, parent, desk, place, Unit.Status.ACTIVE);
        }
    }

    private record WrittenPerson(String username, String name, String unit, String post, List<Role> roles) {}

    static DemoData read() {
        try (var in = DemoData.class.getResourceAsStream(RESOURCE)) {
            return complete(YAMLMapper.builder().build().readValue(in, Written.class));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(RESOURCE + " is part of this jar", e);
        }
    }

    private static DemoData complete(Written written) {
        String district = written.district.id;
        var units = new ArrayList<Unit>();
        units.add(written.district.unit(Unit.Kind.DISTRICT, null, null, 1));
        for (WrittenUnit office : written.offices) {
            units.add(office.unit(Unit.Kind.DISTRICT_OFFICE, district, null, units.size() + 1));
        }
        var people = new LinkedHashMap<String, Person>();
        for (WrittenPerson one : written.people) {
            boolean office = written.offices.stream().anyMatch(unit -> unit.id.equals(one.unit));
            people.put(
                    one.username,
                    person(one.username, one.name, one.unit, office ? one.unit : null, one.post, one.roles));
        }
        var clients = new ArrayList<MachineClient>();
        for (WrittenUnit unit : written.units) {
            units.add(unit.unit(unit.kind == null ? Unit.Kind.OTHER : unit.kind, district, DESK, units.size() + 1));
            String clerk = unit.id + ".clerk";
            String head = unit.id + ".head";
            people.put(clerk, person(clerk, unit.shortName + "信息员", unit.id, null, "信息员", List.of(Role.UNIT_CLERK)));
            people.put(head, person(head, unit.shortName + "负责人", unit.id, null, "负责人", List.of(Role.UNIT_HEAD)));
            clients.add(new MachineClient(
                    unit.id + "-system",
                    unit.shortName + "业务系统",
                    unit.id,
                    MachineClient.SCOPES,
                    true,
                    MachineClient.Status.ACTIVE));
        }
        return new DemoData(written.password, List.copyOf(units), Map.copyOf(people), List.copyOf(clients));
    }

    private static Person person(
            String username, String name, String unit, @Nullable String office, String post, List<Role> roles) {
        String id = "p-" + username.replace('.', '-');
        return new Person(id, name, unit, office, post, roles, Person.Status.ACTIVE);
    }
}
