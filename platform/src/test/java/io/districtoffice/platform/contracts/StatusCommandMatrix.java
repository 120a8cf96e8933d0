package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every status × every command of one resource, held against the command table: carried out exactly where the table says
 * so and then into a status that it names; refused by state (409) everywhere else.
 */
public final class StatusCommandMatrix {

    /** Tries a command on an aggregate in a status, by somebody who may and with values that pass. */
    @FunctionalInterface
    public interface Attempt {

        /** @return the status afterwards, enum or name; a refusal is thrown as {@link Refused} */
        Object attempt(String status, String command) throws Exception;
    }

    private final CommandTable.Resource resource;

    private StatusCommandMatrix(CommandTable.Resource resource) {
        this.resource = resource;
    }

    public static StatusCommandMatrix of(String service, String resource) {
        return of(CommandTable.of(service), resource);
    }

    static StatusCommandMatrix of(CommandTable table, String resource) {
        return new StatusCommandMatrix(table.resource(resource));
    }

    /** The commands that change something that exists; those from {@code NONE} create and are left out. */
    public List<String> commands() {
        return resource.commands().values().stream()
                .filter(creates().negate())
                .map(CommandTable.Operation::name)
                .toList();
    }

    public List<String> states() {
        return resource.states();
    }

    /** Tries all pairs; one message names all that differ. */
    public void check(Attempt attempt) {
        var differences = new ArrayList<String>();
        for (String command : commands()) {
            var row = resource.commands().get(command);
            for (String status : resource.states()) {
                String outcome = outcome(attempt, status, command);
                boolean allowed = row.from().contains(status);
                boolean fits = allowed ? row.to().contains(outcome) : outcome.equals("refused by state");
                if (!fits) {
                    String wanted = allowed ? "goes to " + row.to() : "is refused by state";
                    differences.add(
                            "%s from %s %s by the table, but was: %s".formatted(command, status, wanted, outcome));
                }
            }
        }
        assertThat(differences).as("%s: status × command", resource.name()).isEmpty();
    }

    private static String outcome(Attempt attempt, String status, String command) {
        try {
            Object after = attempt.attempt(status, command);
            return after instanceof Enum<?> one ? one.name() : String.valueOf(after);
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.STATE
                    ? "refused by state"
                    : "refused by " + refused.kind() + " " + refused.code() + " " + refused.errors();
        } catch (Exception | AssertionError e) {
            return e.toString();
        }
    }

    private static Predicate<CommandTable.Operation> creates() {
        return row -> row.from().equals(List.of(CommandTable.NONE));
    }
}
