package io.districtoffice.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param principal requests of one person or machine client
 * @param unit requests of all people and clients of one unit
 * @param address requests without a token from one address
 * @param signIn attempts to sign in from one address
 * @param refused answers 401 to one address: past it, its requests are not looked at for a moment
 * @param keys principals, units and addresses remembered, each kind by itself
 * @param body bytes of a request, counted
 * @param attachment bytes of a file, counted
 * @param bodyTime how long a small body may take to arrive as a whole
 * @param attachmentPause the longest pause within a file on its way in
 */
@ConfigurationProperties("office.gateway.limits")
record LimitProperties(
        @DefaultValue("50/100") Rate principal,
        @DefaultValue("100/300") Rate unit,
        @DefaultValue("20/40") Rate address,
        @DefaultValue("10/20") Rate signIn,
        @DefaultValue("50/100") Rate refused,
        @DefaultValue("20000") int keys,
        @DefaultValue("256KB") DataSize body,
        @DefaultValue("50MB") DataSize attachment,
        @DefaultValue("10s") Duration bodyTime,
        @DefaultValue("30s") Duration attachmentPause) {

    /** Written {@code 50/100}: 50 a second, 100 at once. */
    record Rate(int perSecond, int burst) {

        public static Rate valueOf(String text) {
            String[] parts = text.trim().split("/");
            if (parts.length != 2) {
                throw new IllegalArgumentException("A limit is written rate/burst, e.g. 50/100, not " + text);
            }
            return new Rate(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
        }
    }
}
