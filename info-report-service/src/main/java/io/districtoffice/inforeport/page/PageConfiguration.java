package io.districtoffice.inforeport.page;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.inforeport.page.model.IssuePrinting;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    IssuePrinting issuePrinting() {
        var pdf = new IssuePdf();
        return new IssuePrinting() {
            @Override
            public String html(IssuePage page) {
                return IssueHtml.of(page);
            }

            @Override
            public String contentSecurity() {
                return IssueHtml.CONTENT_SECURITY;
            }

            @Override
            public byte[] pdf(IssuePage page) {
                return pdf.of(page);
            }

            @Override
            public List<String> unprintable(IssuePage page) {
                return pdf.unprintable(page);
            }
        };
    }
}
