package io.districtoffice.directory.key;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys by which everyone verifies tokens. */
@RestController
class KeyController {

    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final String published;

    KeyController(SigningKeys keys) {
        this.published = keys.published().toString(true);
    }

    @GetMapping(path = "/api/v1/auth/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> jwks() {
        return ResponseEntity.ok().cacheControl(SHORTLY).body(published);
    }
}
