package io.districtoffice.directory.first;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.directory.first.Beginning.Administrator;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.StoreAway;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * {@code ./office init}: makes the first three administrators in a directory that has none. It needs the store alone; a
 * directory service that runs on it, or starts later, tells the others.
 */
public final class FirstAdministrators {

    /** Says that the passwords are read from the input and not made. */
    private static final String GIVEN = "--passwords";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private FirstAdministrators() {}

    /** On the store named by {@code OFFICE_MONGODB_URI}. Ends with 0 made, 1 refused, 2 wrong input or no store. */
    public static void main(String[] args) {
        // a person reads the answers: until it is initialized, which nobody does here, nothing is logged
        LoggingSystem.get(FirstAdministrators.class.getClassLoader()).beforeInitialize();
        String uri = System.getenv().getOrDefault("OFFICE_MONGODB_URI", "");
        if (uri.isEmpty()) {
            System.err.println("OFFICE_MONGODB_URI 未设置 / is not set");
            System.exit(2);
        }
        System.exit(main(uri, List.of(args), System.in, System.out));
    }

    /** The same on any store, for a program that has one open; returns what the process ends with. */
    public static int main(String uri, List<String> args, InputStream in, PrintStream out) {
        boolean given = args.equals(List.of(GIVEN));
        if (!given && !args.isEmpty()) {
            out.println("用法 / usage: ./office init [" + GIVEN + "]");
            return 2;
        }
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(FirstParts.Store.class, () -> new FirstParts.Store(uri));
            context.register(FirstParts.class);
            context.refresh();
            context.getBean(OfficeStore.class).ping().block(LIMIT);
            var making = new Making(
                    new MongoBeginning(context.getBean(OfficeStore.class)),
                    context.getBean(Organization.class),
                    context.getBean(Credentials.class),
                    context.getBean(AuditIntake.class));
            Beginning unfinished = making.unfinished().block(LIMIT);
            if (unfinished != null) {
                making.finish(unfinished).block(LIMIT);
                out.println("已完成上次中断的初始化,密码为当时所示 / what was begun is finished now; the passwords are those"
                        + " shown then: " + unfinished.administrators());
                return 0;
            }
            var questions = new Questions(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out);
            String district = questions.district();
            var usernames = new ArrayList<String>();
            var passwords = new ArrayList<String>();
            for (Post post : Post.values()) {
                usernames.add(questions.username(post, usernames));
                passwords.add(given ? questions.givenPassword(post) : questions.madePassword());
            }
            var administrators = new ArrayList<Administrator>();
            for (Post post : Post.values()) {
                int at = post.ordinal();
                administrators.add(making.administrator(post, usernames.get(at), passwords.get(at))
                        .block(LIMIT));
            }
            if (!given) {
                show(usernames, passwords, out);
            }
            making.begin(new Beginning(district, administrators, false)).block(LIMIT);
            out.println("完成 / done: " + administrators);
            return 0;
        } catch (Told e) {
            out.println(e.getMessage());
            return e.exit();
        } catch (RuntimeException e) {
            if (!StoreAway.is(e)) {
                throw e;
            }
            out.println("数据库没有应答,请稍后用同样的命令重试 / the store does not answer; try the same again later: "
                    + e.getClass().getSimpleName());
            return 2;
        }
    }

    /** Before anything is made: a break after it leaves somebody who knows them, a break before it nothing. */
    private static void show(List<String> usernames, List<String> passwords, PrintStream out) {
        out.println("下列密码只显示这一次,见到“完成”后有效,请分别交给三人 / shown this once, good when “done” follows,"
                + " one for each of the three:");
        for (Post post : Post.values()) {
            out.println(
                    "  " + post.chinese + " " + usernames.get(post.ordinal()) + "  " + passwords.get(post.ordinal()));
        }
        out.flush();
    }
}
