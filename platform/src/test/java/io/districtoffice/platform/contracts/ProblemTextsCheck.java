package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every code that a module's sources name has its words in Chinese and in English: a title and a detail for what is thrown,
 * a field text for what is said of a field; and both languages have the same keys with the same facts.
 */
public final class ProblemTextsCheck {

    private static final String CODE = "\\(\\s*\"([a-z0-9][a-z0-9.-]*)\"";
    private static final Pattern THROWN =
            Pattern.compile("(?:Refused\\s*\\.\\s*(?:<[^>]*>)?(?:because|forbidden|busy|invalid)" + CODE
                    + "|Problem\\s*\\.\\s*(?:of|causedBy)\\(\\s*(?:\\w+,\\s*)?\\d{3},\\s*\"([a-z0-9][a-z0-9.-]*)\""
                    + "|\\brefused?" + CODE + ")");
    private static final Pattern OF_FIELD = Pattern.compile(
            "(?:new\\s+FieldError|\\.add|\\.error|Checks\\.start\\(\\)\\s*\\.add)\\(\\s*[^,;\"]*(?:\"[^\"]*\")?[^,;\"]*,\\s*\"([a-z0-9][a-z0-9.-]*)\"");
    private static final Pattern FACT = Pattern.compile("\\{[A-Za-z0-9_]+}");

    private ProblemTextsCheck() {}

    /**
     * For a test of the module whose folder is the working directory.
     *
     * @param bundle {@code platform} or the service's name: {@code <bundle>-problems_zh.properties}
     */
    public static void check(String bundle) {
        check(bundle, Path.of("src/main/java"));
    }

    static void check(String bundle, Path sources) {
        Properties zh = texts(bundle, "zh");
        Properties en = texts(bundle, "en");
        var faults = new ArrayList<String>();
        for (String key : union(zh, en)) {
            if (!facts(zh.getProperty(key)).equals(facts(en.getProperty(key)))) {
                faults.add(key + " is not in both languages with the same facts");
            }
        }
        zh.putAll(texts("platform", "zh"));
        for (Path source : javaFiles(sources)) {
            String text = read(source);
            String file = source.getFileName().toString();
            for (String code : found(THROWN, text)) {
                require(zh, code + ".title", file, faults);
                require(zh, code + ".detail", file, faults);
            }
            for (String code : found(OF_FIELD, text)) {
                if (!zh.containsKey(code + ".detail")) {
                    require(zh, code + ".field", file, faults);
                }
            }
        }
        assertThat(faults).as("texts of problems, %s", bundle).isEmpty();
    }

    private static void require(Properties texts, String key, String file, List<String> faults) {
        if (!texts.containsKey(key)) {
            faults.add(key + " (" + file + ") has no text");
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        var codes = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    codes.add(matcher.group(i));
                }
            }
        }
        return codes;
    }

    private static TreeSet<String> facts(String text) {
        var facts = new TreeSet<String>();
        if (text == null) {
            facts.add("none");
            return facts;
        }
        var matcher = FACT.matcher(text);
        while (matcher.find()) {
            facts.add(matcher.group());
        }
        return facts;
    }

    private static Iterable<String> union(Properties one, Properties other) {
        var all = new TreeMap<Object, Object>(one);
        all.putAll(other);
        return all.keySet().stream().map(Object::toString).toList();
    }

    private static Properties texts(String bundle, String language) {
        String name = "/" + bundle + "-problems_" + language + ".properties";
        try (var in = ProblemTextsCheck.class.getResourceAsStream(name)) {
            var texts = new Properties();
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return ContractFiles.text(file);
    }
}
