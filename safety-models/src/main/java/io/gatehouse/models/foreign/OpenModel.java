package io.gatehouse.models.foreign;

/** A model that was loaded and tried, with the front end that its manifest describes. */
sealed interface OpenModel extends AutoCloseable permits SignalModel, TokenModel, LettersModel {

    @Override
    void close();
}
