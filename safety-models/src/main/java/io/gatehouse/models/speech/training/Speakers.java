package io.gatehouse.models.speech.training;

import java.util.List;
import java.util.SplittableRandom;

/** Voices of the synthesiser: an accent, and a variant that changes the throat. */
record Speakers(List<String> accents, List<String> variants) {

    private static final List<String> ACCENTS = List.of(
            "en-us",
            "en-us",
            "en-gb",
            "en-gb-x-rp",
            "en-gb-scotland",
            "en-gb-x-gbclan",
            "en-gb-x-gbcwmd",
            "en-029",
            "en-us-nyc");

    static final Speakers TRAINING = new Speakers(
            ACCENTS,
            List.of(
                    "m1",
                    "m2",
                    "m3",
                    "m4",
                    "m5",
                    "m6",
                    "f1",
                    "f2",
                    "f3",
                    "f4",
                    "croak",
                    "whisper",
                    "klatt",
                    "klatt2",
                    "klatt3",
                    "adam",
                    "Alex",
                    "Alicia",
                    "Andrea",
                    "Andy",
                    "antonio",
                    "aunty",
                    "belinda",
                    "benjamin",
                    "boris",
                    "caleb",
                    "david",
                    "Denis",
                    "Diogo",
                    "ed",
                    "edward",
                    "Gene",
                    "gustave",
                    "Henrique",
                    "Hugo",
                    "iven",
                    "iven2",
                    "Jacky",
                    "kaukovalta",
                    "marcelo",
                    "Marco",
                    "Mario",
                    "max",
                    "miguel",
                    "Mike",
                    "Nguyen",
                    "pablo",
                    "paul",
                    "pedro",
                    "quincy",
                    "rob",
                    "robert",
                    "steph",
                    "steph2",
                    "zac",
                    "anika",
                    "AnxiousAndy",
                    "grandma",
                    "grandpa",
                    "norbert",
                    "sandro",
                    "shelby",
                    "travis",
                    "victor"));

    /** Their throats are in no clip of training. */
    static final Speakers CHECKING = new Speakers(ACCENTS, List.of("m8", "Lee", "edward2"));

    /** Nor theirs, and none of these was listened to in any choice. */
    static final Speakers TESTING =
            new Speakers(ACCENTS, List.of("m7", "f5", "Annie", "john", "linda", "Michael", "steph3"));

    String draw(SplittableRandom random) {
        return pick(accents, random) + '+' + pick(variants, random);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
