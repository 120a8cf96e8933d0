package io.districtoffice.directory.first;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.regex.Pattern;

/** What a person or a script is asked for: one line each, anything wrong ends it before anything is made. */
final class Questions {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+)*");
    private static final int LONGEST_USERNAME = 32;
    private static final int LONGEST_DISTRICT = 50;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;

    /** Nothing in it that is taken for something else when it is read aloud or copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int EACH = 4;

    private final BufferedReader in;
    private final PrintStream out;
    private final SecureRandom random = new SecureRandom();

    Questions(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    String district() {
        String name = line("区名称 / name of the district: ");
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_DISTRICT || hasControls(name)) {
            throw new Told(2, "区名称应为 1–50 个字 / the name has 1 to 50 characters");
        }
        return name;
    }

    String username(Post post, Collection<String> taken) {
        String name = line(post.chinese + "的用户名 / user name of the " + post.english + ": ");
        if (name.length() > LONGEST_USERNAME || !USERNAME.matcher(name).matches()) {
            throw new Told(
                    2,
                    "用户名应为小写字母、数字和点,以字母开头,至多 32 位 / a user name has lower-case letters, digits"
                            + " and dots, begins with a letter and has 32 characters at most: " + name);
        }
        if (taken.contains(name)) {
            throw new Told(2, "三人用户名应各不相同 / three different people: " + name);
        }
        return name;
    }

    String givenPassword(Post post) {
        String password = line(post.chinese + "的密码 / password of the " + post.english + ": ");
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD || hasControls(password)) {
            throw new Told(2, "密码应为 12–128 个字符 / a password has 12 to 128 characters");
        }
        return password;
    }

    /** 16 characters out of 31: more than 2^79 of them. */
    String madePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * EACH; i++) {
            if (i > 0 && i % EACH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private String line(String question) {
        out.print(question);
        out.flush();
        String line;
        try {
            line = in.readLine();
        } catch (IOException e) {
            throw new Told(2, "输入不能读取 / the input cannot be read");
        }
        if (line == null) {
            throw new Told(2, "输入不完整 / the input ended too early");
        }
        return line.strip();
    }
}
