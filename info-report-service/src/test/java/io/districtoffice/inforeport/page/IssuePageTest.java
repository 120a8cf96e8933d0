package io.districtoffice.inforeport.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.districtoffice.inforeport.page.model.IssuePage;
import org.junit.jupiter.api.Test;

class IssuePageTest {

    @Test
    void a_page_takes_a_hundred_items_and_no_more() {
        assertThat(Issues.withItems(IssuePage.MOST_ITEMS).columns().get(0).items())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issues.withItems(IssuePage.MOST_ITEMS + 1))
                .withMessageContaining("101 items");
    }

    @Test
    void a_page_takes_so_many_characters_and_no_more() {
        int rest = IssuePage.MOST_CHARACTERS - characters(Issues.of("题", ""));
        Issues.of("题", "𠮷".repeat(rest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Issues.of("题", "𠮷".repeat(rest + 1)))
                .withMessageContaining(IssuePage.MOST_CHARACTERS + 1 + " characters");
    }

    private static int characters(IssuePage page) {
        int lists = String.join("", page.mainTo()).length()
                + String.join("", page.cc()).length();
        var column = page.columns().get(0);
        var item = column.items().get(0);
        return lists
                + (page.publication() + page.office() + page.secrecyNote() + page.signer()).length()
                + (column.name() + item.title() + item.body() + item.source()).length();
    }
}
