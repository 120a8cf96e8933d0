package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad requests of an endpoint from what its OpenAPI file allows, by a list of mutations. */
final class Mutations {

    private static final JsonNodeFactory NODES = Answer.JSON.getNodeFactory();
    private static final int DEEP = 100_000;
    private static final List<String> ODD_TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "@SUM(1+9)*cmd|' /C calc'!A0",
            "'; DROP TABLE reports; --",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "😀".repeat(50),
            "Z̴͓̐a̵̛l̷g̶o̸".repeat(10));
    private static final List<String> FORBIDDEN_TEXTS =
            List.of("\\u0000", "a\\u0008b", "\\ud800", "\\udfff\\ud800", "\\u202eabc", "\\u2066x", "\\u001b[31m");
    private static final List<String> BAD_IDS = List.of(
            "..%2f..%2f..%2fetc%2fpasswd",
            "%00",
            "%ff%fe",
            "a%0d%0aSet-Cookie:%20x=1",
            "%E2%80%AEfdp.exe",
            "$gt",
            "%7B%22$gt%22:%22%22%7D",
            "null",
            "-1",
            "x".repeat(3000),
            "%25%32%65",
            ";jsessionid=1",
            "%E6%8A%A5%E5%91%8A");
    private static final List<String> BAD_VALUES = List.of(
            "-1",
            "0",
            "201",
            "99999999999999999999",
            "1e400",
            "NaN",
            "%00",
            "%7B%22$gt%22%3A%22%22%7D",
            "true,true",
            "%ff",
            "");

    private final Random random;
    private final String id;

    /** @param id of an existing draft that may be written to */
    Mutations(Random random, String id) {
        this.random = random;
        this.id = id;
    }

    BadRequest of(Endpoint endpoint) {
        if (endpoint.ofOne() && random.nextInt(6) == 0) {
            String path = endpoint.path().replaceAll("\\{[a-zA-Z]+}", quoted(one(BAD_IDS)));
            return BadRequest.body("id " + path, endpoint, query(endpoint, path), "{}", true);
        }
        String path = endpoint.path().replaceAll("\\{[a-zA-Z]+}", quoted(id));
        return endpoint.reads() ? read(endpoint, path) : written(endpoint, query(endpoint, path));
    }

    private static String query(Endpoint endpoint, String path) {
        return endpoint.shared() ? path + "?service=" + endpoint.service() : path;
    }

    private BadRequest read(Endpoint endpoint, String path) {
        String base = query(endpoint, path) + (endpoint.shared() ? "&" : "?");
        var names = new ArrayList<String>();
        for (JsonNode parameter : endpoint.parameters()) {
            if (parameter.path("in").asString("").equals("query")) {
                names.add(parameter.path("name").asString(""));
            }
        }
        names.add("limit");
        names.add("after");
        String name = one(names);
        String value = one(BAD_VALUES);
        return switch (random.nextInt(6)) {
            case 0 -> BadRequest.body("unknown parameter", endpoint, base + "noSuch=1", "", false);
            case 1 -> BadRequest.body("twice " + name, endpoint, base + name + "=1&" + name + "=2", "", false);
            case 2 -> BadRequest.body("operator", endpoint, base + name + "%5B$gt%5D=1", "", false);
            case 3 -> BadRequest.body("long " + name, endpoint, base + name + "=" + "x".repeat(5000), "", false);
            case 4 ->
                BadRequest.body("language", endpoint, base + "limit=0", "", false)
                        .with("Accept-Language", "xx;q=9, \u00ff, ".repeat(30));
            default -> BadRequest.body(name + "=" + value, endpoint, base + name + "=" + value, "", false);
        };
    }

    private BadRequest written(Endpoint endpoint, String path) {
        JsonNode whole = Sample.of(endpoint.api(), endpoint.requestSchema(), true);
        String text = whole.toString();
        return switch (random.nextInt(24)) {
            case 0 ->
                BadRequest.body(
                        "cut off", endpoint, path, text.substring(0, Math.max(1, random.nextInt(text.length()))), true);
            case 1 -> BadRequest.body("key twice", endpoint, path, twice(whole), true);
            case 2 -> BadRequest.body("deep arrays", endpoint, path, "[".repeat(DEEP) + "]".repeat(DEEP), true);
            case 3 ->
                BadRequest.body(
                        "deep objects", endpoint, path, "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), true);
            case 4 -> BadRequest.body("1e400", endpoint, path, changed(whole, "1e400"), true);
            case 5 -> BadRequest.body("long number", endpoint, path, changed(whole, "9".repeat(5000)), true);
            case 6 ->
                BadRequest.body("huge array", endpoint, path, changed(whole, "[" + "1,".repeat(50_000) + "1]"), true);
            case 7 -> BadRequest.body("operator", endpoint, path, changed(whole, "{\"$gt\":\"\"}"), true);
            case 8 -> BadRequest.body("key with $", endpoint, path, more(whole, "\"$where\":\"1\""), true);
            case 9 -> BadRequest.body("key with .", endpoint, path, more(whole, "\"a.b\":1"), true);
            case 10 -> BadRequest.body("key with NUL", endpoint, path, more(whole, "\"a\\u0000b\":1"), true);
            case 11 ->
                BadRequest.body("forbidden text", endpoint, path, texts(whole, one(FORBIDDEN_TEXTS)), hasText(whole));
            case 12 -> BadRequest.body("odd text", endpoint, path, texts(whole, escaped(one(ODD_TEXTS))), false);
            case 13 ->
                BadRequest.body(
                        "wrong type",
                        endpoint,
                        path,
                        changed(whole, one(List.of("[]", "{}", "[[1]]", "{\"a\":{}}"))),
                        false);
            case 14 -> BadRequest.body("not UTF-8", endpoint, path, bytes(text, 0xff, 0xfe, 0xc0, 0xaf), true);
            case 15 -> BadRequest.body("UTF-16", endpoint, path, text.getBytes(StandardCharsets.UTF_16), true);
            case 16 ->
                BadRequest.body(
                        "other JSON",
                        endpoint,
                        path,
                        one(List.of("[]", "1", "\"x\"", "nul", "{}{}", "{} x", "NaN")),
                        true);
            case 17 ->
                BadRequest.body("300 KB", endpoint, path, changed(whole, "\"" + "文".repeat(100_000) + "\""), true);
            case 18 ->
                BadRequest.body("other media type", endpoint, path, text, true)
                        .with(
                                "Content-Type",
                                one(List.of(
                                        "text/plain",
                                        "application/xml",
                                        "application/json;charset=utf-7",
                                        "x",
                                        "multipart/form-data; boundary=a")));
            case 19 ->
                BadRequest.body("encoded", endpoint, path, text, true)
                        .with("Content-Encoding", one(List.of("gzip", "br", "deflate")));
            case 20 ->
                BadRequest.body(
                                "no key",
                                endpoint,
                                path,
                                text,
                                endpoint.method().equals("POST")
                                        && !endpoint.path().contains("/auth/"))
                        .without("Idempotency-Key");
            case 21 ->
                BadRequest.body(
                                "bad key",
                                endpoint,
                                path,
                                text,
                                endpoint.method().equals("POST")
                                        && !endpoint.path().contains("/auth/"))
                        .with("Idempotency-Key", one(List.of("x".repeat(65), "a b", "a\tb", " ", "x".repeat(6000))));
            case 22 ->
                BadRequest.body("bad If-Match", endpoint, path, text, false)
                        .with(
                                "If-Match",
                                one(List.of(
                                        "*",
                                        "W/\"1\"",
                                        "\"99999999999999999999\"",
                                        "1",
                                        "\"1\",\"2\"",
                                        "\"\"",
                                        "\"-1\"",
                                        "\"NaN\"")));
            default -> BadRequest.body("unknown field", endpoint, path, more(whole, "\"noSuchField\":1"), true);
        };
    }

    /** One value anywhere in it replaced by a text that need not be JSON of its type. */
    private String changed(JsonNode whole, String value) {
        var places = new ArrayList<String>();
        collect(whole, "", places);
        String mark = "@@here@@";
        if (places.isEmpty()) {
            return more(whole, "\"added\":" + value);
        }
        var copy = Answer.JSON.readTree(whole.toString());
        String place = one(places);
        int cut = place.lastIndexOf('/');
        JsonNode parent = copy.at(place.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(cut + 1), NODES.stringNode(mark));
        }
        String text = copy.toString();
        return text.contains(mark) ? text.replace("\"" + mark + "\"", value) : more(whole, "\"added\":" + value);
    }

    private static void collect(JsonNode at, String path, List<String> places) {
        at.properties().forEach(property -> {
            places.add(path + "/" + property.getKey());
            collect(property.getValue(), path + "/" + property.getKey(), places);
        });
    }

    private static String texts(JsonNode whole, String value) {
        return whole.toString().replace("\"文字\"", "\"" + value + "\"");
    }

    private static boolean hasText(JsonNode whole) {
        return whole.toString().contains("\"文字\"");
    }

    private static String twice(JsonNode whole) {
        String text = whole.toString();
        String inner = text.length() > 2 ? text.substring(1, text.length() - 1) : "\"a\":1";
        return "{" + inner + "," + inner + "}";
    }

    private static String more(JsonNode whole, String property) {
        String text = whole.toString();
        return text.length() > 2 ? text.substring(0, text.length() - 1) + "," + property + "}" : "{" + property + "}";
    }

    private static byte[] bytes(String text, int... bad) {
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(good, good.length + bad.length);
        int middle = Math.max(1, good.length / 2);
        System.arraycopy(good, middle, all, middle + bad.length, good.length - middle);
        for (int i = 0; i < bad.length; i++) {
            all[middle + i] = (byte) bad[i];
        }
        return all;
    }

    private static String escaped(String text) {
        String quoted = NODES.stringNode(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
