package io.districtoffice.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortableKeyTest {

    private static int compare(Object a, Object b) {
        return Integer.signum(Arrays.compareUnsigned(SortableKey.of(a), SortableKey.of(b)));
    }

    @Test
    void values_are_in_the_order_of_mongodb() {
        List<Object> ascending = Arrays.asList(
                MinKey.getInstance(),
                SortableKey.EMPTY_ARRAY,
                null,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Long.MIN_VALUE,
                -1.5,
                -1,
                0,
                new Decimal128(new BigDecimal("0.1")),
                0.5,
                1L,
                (1L << 53) + 1,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE,
                1e300,
                Double.POSITIVE_INFINITY,
                "",
                "\0",
                "a",
                "a\0",
                "a\0b",
                "aa",
                "b",
                "\uFF0C",
                "\uD83D\uDE00",
                new Document(),
                new Document("a", 1),
                new Document("a", 1).append("b", 1),
                new Document("a", 2),
                new Document("b", 1),
                new Document("a", "x"),
                List.of(),
                List.of(1),
                List.of(1, 2),
                List.of(2),
                new BinData(new byte[] {9}),
                new BinData(new byte[] {1, 1}),
                new ObjectId("000000000000000000000001"),
                new ObjectId("0000000000000000000000ff"),
                false,
                true,
                Instant.ofEpochMilli(-5),
                Instant.ofEpochMilli(5),
                MaxKey.getInstance());
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(compare(ascending.get(i), ascending.get(j)))
                        .as("%s and %s", ascending.get(i), ascending.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void the_same_number_in_another_type_is_the_same_key() {
        for (Object one : List.of(1, 1L, 1.0, new Decimal128(BigDecimal.ONE), new Decimal128(new BigDecimal("1.00")))) {
            assertThat(SortableKey.of(one)).isEqualTo(SortableKey.of(1));
        }
        assertThat(SortableKey.of(-0.0)).isEqualTo(SortableKey.of(0));
        assertThat(SortableKey.of(new Document("a", 1L))).isEqualTo(SortableKey.of(new Document("a", 1)));
    }

    @Test
    void longs_are_exact_where_doubles_are_not() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long a = random.nextLong();
            long b = a + random.nextInt(5) - 2;
            if ((a ^ b) >= 0) {
                assertThat(compare(a, b)).isEqualTo(Long.compare(a, b));
            }
            double d = random.nextInt(3) == 0 ? a : random.nextGaussian() * 1e18;
            assertThat(compare(a, d)).isEqualTo(new BigDecimal(a).compareTo(new BigDecimal(d)));
        }
    }

    @Test
    void no_key_is_the_beginning_of_another_and_none_reaches_the_end_mark() {
        List<Object> values =
                List.of("", "a", "a\0", 1, 2L, 1.5, Long.MAX_VALUE, true, new Document("a", 1), List.of(1));
        for (Object a : values) {
            assertThat(SortableKey.of(a)[0] & 0xFF).isBetween(1, 0xFE);
            for (Object b : values) {
                byte[] x = SortableKey.of(a);
                byte[] y = SortableKey.of(b);
                boolean beginning = x.length < y.length && Arrays.equals(x, Arrays.copyOf(y, x.length));
                assertThat(beginning).as("%s of %s", a, b).isFalse();
            }
        }
    }
}
