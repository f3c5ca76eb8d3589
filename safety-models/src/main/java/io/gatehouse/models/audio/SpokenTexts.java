package io.gatehouse.models.audio;

import java.util.List;

/** Sentences for synthesised speech, written for this project. */
final class SpokenTexts {

    static final List<String> ALL = List.of(
            "Welcome back to the show, today we talk about gardens in small yards.",
            "The train to the coast leaves at half past nine from platform four.",
            "If you boil the potatoes too long, the soup turns grey and dull.",
            "My grandmother kept bees, and she knew every one of the hives by name.",
            "In chapter three, the captain finds a letter under the floor of his cabin.",
            "Please hold the line, somebody will be with you in about two minutes.",
            "Seven, twelve, thirty one, forty, and the bonus number is nine.",
            "We recorded this episode in a kitchen, so you may hear the kettle.",
            "The weather will stay dry until Thursday, with some wind from the west.",
            "What did you think when you read the first review of your own book?",
            "Turn left after the bridge and follow the river for two miles.",
            "Our guest studied birds for twenty years on an island in the north.",
            "Thank you for listening, and do leave us a kind word wherever you heard us.",
            "No, I never said that, I said the opposite and you know it very well.",
            "The museum opens at ten, and on Sundays the entry is free for children.",
            "It was a quiet evening, and the lamps along the harbour came on one by one.",
            "Mix the flour with a little salt, then add the butter piece by piece.",
            "Good morning, this is the news at eight o'clock with the headlines first.",
            "He ran up the stairs, out of breath, and knocked on every door.",
            "To change your password, open the settings and choose the second entry.",
            "Why is the sky blue? That question is older than you might believe.",
            "The second half began with a goal that nobody in the stadium expected.",
            "Old maps show a village here, but the sea took it two hundred years ago.",
            "Breathe in slowly, count to four, and let your shoulders drop.");

    private SpokenTexts() {}
}
