package io.districtoffice.notification.channel.model;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to hear of news beyond the inbox. Nothing goes out until he says so.
 *
 * @param person id
 * @param version 0 for what nobody has set yet
 * @param email null when there is none
 * @param mail whether news go out by mail
 * @param language {@code zh} or {@code en}
 */
public record Channels(String person, long version, @Nullable String email, boolean mail, String language) {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int LONGEST = 254;

    /** Plain addresses only: what could become a second header or a second recipient is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    public static Channels untouched(String person) {
        return new Channels(person, 0, null, false, "zh");
    }

    /** The person's own wish. */
    public Channels set(@Nullable String address, boolean byMail, @Nullable String spoken) {
        if (address != null
                && (address.length() > LONGEST || !ADDRESS.matcher(address).matches())) {
            return Refused.invalid(List.of(new FieldError("email", "not-an-address")));
        }
        if (byMail && address == null) {
            return Refused.invalid(List.of(new FieldError("email", "address-missing")));
        }
        if (spoken != null && !LANGUAGES.contains(spoken)) {
            return Refused.invalid(List.of(new FieldError("language", "not-a-language")));
        }
        return new Channels(person, version + 1, address, byMail, spoken == null ? language : spoken);
    }
}
