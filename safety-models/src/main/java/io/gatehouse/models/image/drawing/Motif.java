package io.gatehouse.models.image.drawing;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What the project can draw. */
enum Motif {
    REVOLVER(true, Guns::revolver),
    PISTOL(true, Guns::pistol),
    RIFLE(true, Guns::rifle),
    SHOTGUN(true, Guns::shotgun),
    SUBMACHINE_GUN(true, Guns::submachineGun),
    DRILL(false, Things::drill),
    HAIR_DRYER(false, Things::hairDryer),
    SPRAY_BOTTLE(false, Things::sprayBottle),
    KEY(false, Things::key),
    GUITAR(false, Things::guitar),
    UMBRELLA(false, Things::umbrella),
    FOLDED_UMBRELLA(false, Things::foldedUmbrella),
    PHONE(false, Things::phone),
    HAMMER(false, Things::hammer),
    TRUMPET(false, Things::trumpet),
    CAMERA(false, Things::camera),
    MICROPHONE(false, Things::microphone),
    WRENCH(false, Things::wrench),
    BOTTLE(false, Things::bottle),
    HEADPHONES(false, Things::headphones),
    RECORD(false, Things::record),
    SCISSORS(false, Things::scissors),
    TORCH(false, Things::torch);

    private final boolean weapon;
    private final Consumer<Sketch> drawing;

    Motif(boolean weapon, Consumer<Sketch> drawing) {
        this.weapon = weapon;
        this.drawing = drawing;
    }

    boolean weapon() {
        return weapon;
    }

    List<Sketch.Piece> sketch(RandomGenerator random) {
        Sketch sketch = new Sketch(random);
        drawing.accept(sketch);
        return sketch.pieces();
    }
}
