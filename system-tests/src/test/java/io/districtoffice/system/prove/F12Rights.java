package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.LiveStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Who may do what: every endpoint of the contracts × everybody, with existing matters of one unit. Who has no right gets
 * 403 (nobody: 401), who has the right but not the sight 404, who has both is let in; whatever a stranger is answered
 * holds nothing of the matter, lists, counts, filters, history, attachments and the live stream included, and no refused
 * call changes anything.
 */
final class F12Rights implements Check {

    private static final String UNIT = "health";
    private static final String OTHER = "education";
    /** Well-formed, and of nothing. */
    private static final String NOTHING = "01k00000000000000000000000";

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String about() {
        return "who may do what: every endpoint × every kind of caller, and nothing leaks";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        new Run(ground, figures).run();
    }

    private record Run(
            Assembly office,
            Figures figures,
            String mark,
            List<Endpoint> endpoints,
            List<Matter> matters,
            List<Who> all) {

        Run(Ground ground, Figures figures) {
            this(
                    ground.office(),
                    figures,
                    "密" + Long.toString(ground.seed(), 36),
                    Endpoint.all(),
                    new ArrayList<>(),
                    Who.everybody(ground.office().gateway(), UNIT, OTHER));
        }

        void run() throws Exception {
            Endpoint.withoutRow().forEach(one -> figures.bar(false, one));
            var strangers = all.stream()
                    .filter(who -> who.keys().contains("unit:" + OTHER))
                    .toList();
            var before = counted(strangers);
            var streams = new HashMap<String, LiveStream>();
            for (Who who : strangers) {
                if (who.rights().contains("UNIT_CLERK") || who.rights().contains("UNIT_HEAD")) {
                    streams.put(who.name(), LiveStream.open(who.caller(), ""));
                }
            }
            try {
                matters.addAll(Matters.of(office, UNIT, mark));
                checkThatEachIsKnown();
                var versions = versions();
                everybodyEverywhere();
                figures.bar(versions.equals(versions()), "refused calls changed something");
                figures.bar(before.equals(counted(strangers)), "counts of " + OTHER + " changed: " + before);
                streams.forEach((name, stream) -> {
                    String heard = String.join("\n", stream.received());
                    figures.bar(!leaks(heard), "the live stream of " + name + " tells of " + UNIT);
                });
            } finally {
                streams.values().forEach(LiveStream::close);
            }
            figures.set("endpoints", endpoints.size());
            figures.set("callers", all.size());
            figures.set("matters", matters.size());
            figures.never("leaks");
            figures.never("wrong answers");
        }

        /** A new resource without an example here is a hole in this check. */
        private void checkThatEachIsKnown() {
            var known = new TreeSet<String>();
            matters.forEach(matter -> known.add(matter.resource()));
            for (Endpoint endpoint : endpoints) {
                figures.bar(
                        !endpoint.ofOne() || known.contains(endpoint.resource()),
                        "Matters makes no " + endpoint.resource() + ", needed by " + endpoint);
            }
        }

        private void everybodyEverywhere() throws Exception {
            var pool = Executors.newFixedThreadPool(6);
            try {
                var running = new ArrayList<Future<?>>();
                for (Who who : all) {
                    running.add(pool.submit(() -> endpoints.forEach(endpoint -> at(endpoint, who))));
                }
                for (Future<?> one : running) {
                    one.get(10, TimeUnit.MINUTES);
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private void at(Endpoint endpoint, Who who) {
            if (endpoint.isPublic() && !who.isNobody()) {
                return; // nothing is asked for there, and signing out would end the caller's session
            }
            if (!endpoint.ofOne()) {
                onAll(endpoint, who);
                return;
            }
            matters.stream()
                    .filter(matter -> matter.resource().equals(endpoint.resource()))
                    .forEach(matter -> onOne(endpoint, who, matter));
        }

        private void onAll(Endpoint endpoint, Who who) {
            var answer = call(endpoint, who, Map.of(), "");
            if (!who.may(endpoint)) {
                refused(endpoint, who, answer, "");
                return;
            }
            expect(endpoint, who, "let in", isLetIn(answer) && (!endpoint.reads() || answer.status() == 200), answer);
            boolean owner = who.keys().contains("unit:" + UNIT);
            if (endpoint.isWorkbook()) {
                printed(endpoint, who, answer);
            } else if (endpoint.reads() && !owner && !endpoint.live() && !endpoint.isPrinted()) {
                Asking.filters(endpoint, values())
                        .forEach(filter -> listed(endpoint, who, call(endpoint, who, Map.of(), filter), filter));
            }
        }

        /** A register has the papers that its reader sees, and no others; as PDF it has the rows of the workbook. */
        private void printed(Endpoint endpoint, Who who, Answer answer) {
            String papers = endpoint.resource().replace("-register", "-document");
            boolean sees = matters.stream()
                    .filter(matter -> matter.resource().equals(papers))
                    .anyMatch(who::sees);
            expect(endpoint, who, "printed what is seen", !sees || answer.text().contains(mark), answer);
            if (!sees && answer.text().contains(mark)) {
                leak(endpoint, who, null, "");
            }
        }

        /** A list shows a caller no matter that he does not see, however it is asked for. */
        private void listed(Endpoint endpoint, Who who, Answer answer, String filter) {
            if (endpoint.resource().equals("audit")) {
                // who did what to which id is what it is for; what was written there is not
                if (quotes(withoutInstance(answer), filter)) {
                    leak(endpoint, who, null, filter);
                }
                return;
            }
            matters.stream()
                    .filter(Matter::secret)
                    .filter(matter -> !who.sees(matter))
                    .forEach(matter -> {
                        boolean echoed = filter.contains(matter.id());
                        boolean there = echoed
                                ? answer.status() == 200
                                        && answer.json().path("items").size() > 0
                                        && !seesChildren(who, matter)
                                : answer.text().contains("\"" + matter.id() + "\"") && !seesChildren(who, matter);
                        if (there) {
                            leak(endpoint, who, matter, filter);
                        }
                    });
            if (who.keys().contains("unit:" + OTHER) && leaks(withoutInstance(answer), filter)) {
                leak(endpoint, who, null, filter);
            }
        }

        /** What went the whole way is named by what came of it: in items, in issues, in news about them. */
        private boolean seesChildren(Who who, Matter matter) {
            return matters.stream()
                    .filter(other -> !matter.alone() && other != matter && other.secret() && !other.alone())
                    .anyMatch(who::sees);
        }

        private void onOne(Endpoint endpoint, Who who, Matter matter) {
            String place = " on a " + matter;
            if (!who.may(endpoint)) {
                refused(endpoint, who, call(endpoint, who, matter.parameters(), ""), place);
            } else if (!who.sees(matter)) {
                var answer = call(endpoint, who, matter.parameters(), "");
                if (answer.status() == 422) {
                    // the least that the file allows is not enough; what is complete must get as far as the sight
                    answer = Asking.call(endpoint, who, matter.parameters(), "", Asking.body(endpoint, true));
                }
                expect(endpoint, who, "404" + place, answer.status() == 404, answer);
                if (leaks(withoutInstance(answer))) {
                    leak(endpoint, who, matter, "");
                }
            } else if (endpoint.reads()) {
                var answer = call(endpoint, who, matter.parameters(), "");
                boolean noFile = "none".equals(matter.parameters().get("attachmentId"))
                        && endpoint.path().contains("{attachmentId}");
                expect(endpoint, who, "200" + place, answer.status() == (noFile ? 404 : 200), answer);
            } else {
                // the right is shown on what does not exist, so that the matters stay as they are
                var parameters = new HashMap<>(matter.parameters());
                parameters.replaceAll((name, value) -> name.equals("year") ? "1900" : NOTHING);
                expect(endpoint, who, "let in" + place, isLetIn(call(endpoint, who, parameters, "")), null);
            }
        }

        private void refused(Endpoint endpoint, Who who, Answer answer, String place) {
            boolean right = who.isNobody()
                    ? answer.status() == 401
                    : answer.status() == 403 && answer.problem().equals("role-not-allowed");
            expect(endpoint, who, (who.isNobody() ? "401" : "403 role-not-allowed") + place, right, answer);
            if (leaks(withoutInstance(answer))) {
                leak(endpoint, who, null, "");
            }
        }

        private static boolean isLetIn(Answer answer) {
            return answer.status() != 401 && !answer.problem().equals("role-not-allowed") && answer.status() < 500
                    || answer.problem().startsWith("refresh");
        }

        private void expect(Endpoint endpoint, Who who, String expected, boolean right, Answer answer) {
            figures.count("calls");
            if (!right) {
                figures.count("wrong answers");
                figures.bar(
                        false,
                        endpoint + " by " + who.name() + ": expected " + expected
                                + (answer == null ? "" : ", got " + answer.status() + " " + answer.problem()));
            }
        }

        private void leak(Endpoint endpoint, Who who, Matter matter, String filter) {
            figures.count("leaks");
            figures.bar(
                    false,
                    "LEAK " + endpoint + " " + filter + " to " + who.name()
                            + (matter == null ? "" : " of a " + matter));
        }

        private boolean leaks(String text) {
            return leaks(text, "");
        }

        private boolean quotes(String text, String filter) {
            return text.contains(mark) && !filter.contains(Asking.encoded(mark));
        }

        private boolean leaks(String text, String filter) {
            return quotes(text, filter)
                    || matters.stream()
                            .filter(Matter::secret)
                            .anyMatch(matter ->
                                    text.contains(matter.id()) && !filter.contains(Asking.encoded(matter.id())));
        }

        /** A problem names the path that was asked for; that is no news. */
        private static String withoutInstance(Answer answer) {
            String instance = answer.json().path("instance").asString("");
            return instance.isEmpty() ? answer.text() : answer.text().replace(instance, "");
        }

        private Answer call(Endpoint endpoint, Who who, Map<String, String> parameters, String filter) {
            return Asking.call(endpoint, who, parameters, filter, Asking.body(endpoint, false));
        }

        private Set<String> values() {
            var values = new TreeSet<>(Set.of(UNIT, mark));
            matters.stream().filter(Matter::secret).forEach(matter -> values.add(matter.id()));
            return values;
        }

        private Map<String, String> counted(List<Who> strangers) {
            var counts = new HashMap<String, String>();
            for (Who who : strangers) {
                for (Endpoint endpoint : endpoints) {
                    boolean counting = endpoint.parameters().stream()
                            .anyMatch(parameter ->
                                    parameter.path("name").asString("").equals("count"));
                    if (counting && who.may(endpoint)) {
                        counts.put(
                                who.name() + " " + endpoint,
                                call(endpoint, who, Map.of(), "count=true")
                                        .json()
                                        .path("count")
                                        .asString(""));
                    }
                }
            }
            return counts;
        }

        private Map<String, String> versions() {
            var versions = new HashMap<String, String>();
            for (Endpoint endpoint : endpoints) {
                if (!endpoint.reads() || !endpoint.path().endsWith("/{id}")) {
                    continue;
                }
                matters.stream()
                        .filter(matter -> matter.resource().equals(endpoint.resource()))
                        .forEach(matter -> all.stream()
                                .filter(who -> who.may(endpoint) && who.sees(matter))
                                .findFirst()
                                .ifPresent(who -> versions.put(
                                        endpoint.path() + matter.id(),
                                        call(endpoint, who, matter.parameters(), "")
                                                .header("ETag"))));
            }
            return versions;
        }
    }
}
