package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Forger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens that are not ours, at every endpoint, through the gateway and straight at the port of the service that has it:
 * 401 always. Forged identity headers beside a good token change nothing. Who has signed out is refused everywhere within
 * two seconds, and cannot refresh.
 */
final class F13Tokens implements Check {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(2);
    private static final String NOTHING = "01k00000000000000000000000";

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String about() {
        return "tokens that are not ours, at every endpoint and at every door; signed out means out";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var office = ground.office();
        String good = Caller.signedIn(office.gateway(), "forestry.clerk").token();
        var bad = List.copyOf(bad(office, good).entrySet());
        figures.set("kinds of tokens", bad.size());
        int turn = 0;
        for (Endpoint endpoint : Endpoint.all()) {
            if (endpoint.isPublic()) {
                continue;
            }
            figures.count("endpoints");
            for (var token : bad) {
                refused(office.service(endpoint.service()), "straight", endpoint, token, figures);
            }
            // at the gateway one address is answered 401 so often in a second; in the short form the kinds take turns
            for (var token : ground.whole() ? bad : List.of(bad.get(turn++ % bad.size()))) {
                refused(office.gateway(), "gateway", endpoint, token, figures);
            }
            forgedHeaders(office, endpoint, good, figures);
        }
        signedOut(office, figures);
        figures.never("let in");
    }

    private static void refused(
            URI door, String name, Endpoint endpoint, Map.Entry<String, String> token, Figures figures) {
        var answer = ask(Caller.anonymous(door).withToken(token.getValue()), endpoint);
        figures.count("calls");
        // a header of 100 KB may end at the limit of the connection, before anybody looks at a token
        boolean cut = token.getKey().equals("100 KB") && List.of(400, 413, 431).contains(answer.status());
        if (!cut && (answer.status() != 401 || !answer.problem().startsWith("token-"))) {
            figures.count("let in");
            figures.bar(
                    false,
                    endpoint + " " + name + " with " + token.getKey() + ": " + answer.status() + " "
                            + answer.problem());
        }
    }

    private static Answer ask(Caller caller, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[a-zA-Z]+}", NOTHING);
        return Calls.politely(
                caller, endpoint, path + (endpoint.shared() ? "?service=" + endpoint.service() : ""), "{}");
    }

    private static Map<String, String> bad(Assembly office, String good) throws JOSEException, ParseException {
        String[] parts = good.split("\\.");
        var now = Instant.now();
        var forger = Forger.withKeyOf(office.data());
        var bad = new LinkedHashMap<String, String>();
        bad.put("none", "");
        bad.put("no token at all", "abc");
        bad.put("alg:none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        bad.put("HS256 with the public key", withPublicKey(office, good));
        bad.put("another key under our kid", withAnotherKey(good));
        bad.put(
                "claims changed",
                parts[0] + "." + encoded("{\"sub\":\"leader\",\"roles\":[\"LEADER\"]}") + "." + parts[2]);
        bad.put("another issuer", forger.changed(good, claims -> claims.issuer("urn:somebody-else")));
        bad.put("another audience", forger.changed(good, claims -> claims.audience("another-system")));
        bad.put("expired", forger.changed(good, claims -> claims.issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.minusSeconds(300)))));
        bad.put(
                "good for a day",
                forger.changed(good, claims -> claims.expirationTime(Date.from(now.plusSeconds(86_400)))));
        bad.put("not yet", forger.changed(good, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(3_600)))
                .issueTime(Date.from(now.plusSeconds(3_600)))
                .expirationTime(Date.from(now.plusSeconds(3_700)))));
        bad.put("100 KB", "x".repeat(100_000));
        return bad;
    }

    private static String withPublicKey(Assembly office, String good) throws JOSEException, ParseException {
        String jwks = Caller.anonymous(office.gateway())
                .get("/api/v1/auth/jwks")
                .expect(200)
                .text();
        byte[] key =
                JWKSet.parse(jwks).getKeys().get(0).toECKey().toECPublicKey().getEncoded();
        var token = SignedJWT.parse(good);
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(token.getHeader().getKeyID())
                        .type(token.getHeader().getType())
                        .build(),
                token.getJWTClaimsSet());
        forged.sign(new MACSigner(key));
        return forged.serialize();
    }

    private static String withAnotherKey(String good) throws JOSEException, ParseException {
        var token = SignedJWT.parse(good);
        var forged = new SignedJWT(token.getHeader(), new JWTClaimsSet.Builder(token.getJWTClaimsSet()).build());
        forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        return forged.serialize();
    }

    /** A clerk of a unit stays one, whatever the headers say. */
    private static void forgedHeaders(Assembly office, Endpoint endpoint, String good, Figures figures) {
        if (!endpoint.reads()
                || endpoint.actors().contains("UNIT_CLERK")
                || endpoint.actors().contains("authenticated")) {
            return;
        }
        for (URI door : List.of(office.gateway(), office.service(endpoint.service()))) {
            var caller = Caller.anonymous(door).withToken(good);
            String path = endpoint.path().replaceAll("\\{[a-zA-Z]+}", NOTHING) + "?service=" + endpoint.service();
            var request = caller.request(path).GET();
            for (String header :
                    List.of("X-User-Id", "X-Forwarded-User", "X-Auth-User", "X-Remote-User", "Remote-User")) {
                request.header(header, "leader");
            }
            request.header("X-Roles", String.join(",", endpoint.actors())).header("X-Unit", "district-party");
            request.header("X-Original-URL", "/internal/ready").header("X-Rewrite-URL", "/internal/ready");
            var answer = caller.send(request);
            figures.count("forged headers");
            if (answer.status() != 403 && answer.status() != 429) {
                figures.count("let in");
                figures.bar(false, endpoint + " at " + door + " with forged headers: " + answer.status());
            }
        }
    }

    private static void signedOut(Assembly office, Figures figures) {
        var nobody = Caller.anonymous(office.gateway());
        var signedIn = nobody.send(nobody.json("/api/v1/auth/login")
                        .POST(Caller.text("{\"username\":\"forestry.head\",\"password\":\"district-demo\"}")))
                .expect(200);
        String cookie = signedIn.header("Set-Cookie").split(";")[0];
        var person = nobody.withToken(signedIn.json().path("accessToken").asString(""));
        person.get("/api/v1/me").expect(200);
        person.send(person.json("/api/v1/auth/logout").header("Cookie", cookie).POST(Caller.text("")))
                .expect(204);
        long out = System.nanoTime();
        int refresh = nobody.send(nobody.json("/api/v1/auth/refresh")
                        .header("Cookie", cookie)
                        .POST(Caller.text("")))
                .status();
        figures.bar(refresh == 401, "refresh after signing out: " + refresh);
        var reads = Endpoint.all().stream()
                .filter(one -> one.reads() && !one.ofOne() && one.actors().contains("UNIT_HEAD") && !one.live())
                .toList();
        for (Endpoint endpoint : reads) {
            for (URI door : List.of(office.gateway(), office.service(endpoint.service()))) {
                await(endpoint + " at " + door)
                        .atMost(REVOKED_WITHIN.multipliedBy(4))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> ask(person.at(door), endpoint).status() == 401);
                figures.max("signed out everywhere after ms", (System.nanoTime() - out) / 1_000_000);
            }
        }
        figures.bar(
                figures.of("signed out everywhere after ms") <= REVOKED_WITHIN.toMillis() + reads.size() * 100L,
                "a session that signed out was known as such too late");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
