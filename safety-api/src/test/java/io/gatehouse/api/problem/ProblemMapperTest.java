package io.gatehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemMapperTest {

    private final RestTestClient http = RestTestClient.bindToController(new Faulty())
            .configureServer(server -> server.setControllerAdvice(new ProblemMapper()))
            .build();

    @Test
    void aFaultOfOurDiskIsAProblemAndNoEmptyAnswer() {
        http.get()
                .uri("/disk")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR)
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("not with your request").doesNotContain("No space left"));
    }

    @Test
    void nothingIsSaidToACallerWhoWentAway() {
        http.get().uri("/gone").exchange().expectBody().isEmpty();
    }

    @RestController
    static final class Faulty {

        @GetMapping("/disk")
        void disk() throws IOException {
            throw new IOException("No space left on device");
        }

        @GetMapping("/gone")
        void gone() throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
