/** The readings of "Hearing Verse", in Markdown. The lines of verse were written for the course. */

export const whatTheEarKnows = `
You know far more about rhythm than you think. You have never stressed the word *umbrella* on its first syllable, and nobody ever gave you a rule for it. **The ear learnt it before the eye could read.** This course only gives names to what your ear already does.

## Stress is something you do

Say this aloud, at your natural pace:

> The river carries lanterns to the sea.

Some syllables came out a little louder, longer or higher than their neighbours. Put your hand under your chin and say it again: the jaw drops further on *riv-*, *car-*, *lan-*, *sea*. That is stress. It is not a mark on paper, it is a small effort of the body.

## Three habits for the whole course

1. **Read aloud, always.** In a library, move your lips. Silent reading flattens verse as a photograph flattens a dance.
2. **Say it as speech first.** Not in a poetry voice. If the line is good, the metre will be there without help.
3. **Clap afterwards.** The hand is honest: it knows where the beat is when the head has a theory.

## A few words we shall need

| Word | What it means | An example |
| --- | --- | --- |
| syllable | one push of the voice | *lan-tern* has two |
| stress | a syllable that stands out | **lan**-tern |
| foot | the smallest pattern that repeats | the **riv** |
| metre | which foot, and how many in a line | five of them |

Do not learn the table by heart. In the next lecture you will see and hear each of these, and by the end they will be old friends.
`;

export const markingALine = `
To mark the beats of a line is called **scanning** it. It looks like science and is closer to cooking: there is a method, and then there is taste.

## The method

1. Read the line aloud twice, as if you were telling it to somebody.
2. Mark the syllables that nobody could doubt: in words of several syllables the dictionary decides.
3. Look at the small words between them. Mark them only if your voice really lifts.
4. Now ask which pattern would explain most of your marks.
5. Read once more, with the pattern in mind but not in your voice.

## An example

We write \`/\` over a strong syllable and \`x\` over a weak one.

~~~text
  x  /  x   /   x    /   x     /   x  /
The riv-er car-ries lan-terns to the sea
~~~

Five times weak–strong. One such pair is an **iamb**; five in a line make **iambic pentameter**, the most common line of English verse.

## The beat that is only nearly there

Look at *to*. Nobody says “lanterns **TO** the sea”. And yet, between the weak *-terns* and the weak *the*, it gets a little more weight than its neighbours. That is enough. A metre is an expectation, and **a light beat still counts as a beat**. It makes the line float for a moment before it lands on *sea*.

## The common feet

| Name | Pattern | Say it |
| --- | --- | --- |
| iamb | x / | *a-LONE* |
| trochee | / x | *LAN-tern* |
| anapaest | x x / | *in the DARK* |
| dactyl | / x x | *MER-ri-ly* |
| spondee | / / | *DEEP BLUE* |

## Try it

Scan this line before you read on:

~~~text
We walked the quiet harbour after rain
~~~

(We **walked** the **qui**-et **har**-bour **af**-ter **rain**: five iambs, without a ripple.)
`;

export const theTurnedFoot = `
A metre that never changes is a ticking clock: after a minute you do not hear it. Poets make you listen by **breaking the pattern where it matters**, and then returning to it.

## Turning the first foot

> Softly the water takes them out of sight.

~~~text
 /    x   x  /  x   /      x  /   x   /
Soft-ly the wa-ter takes them out of sight
~~~

We expected weak–strong and got **strong–weak**. The first foot has been turned round: a trochee in place of an iamb. The line steps in with the heavy foot, makes a little skip over two light syllables, and is back in step at *water*. You find this more often than any other variation, nearly always at the beginning of a line or after a pause.

## Two strong syllables together

> The deep blue night lies down on every hill.

*Deep blue night* slows the voice to a walk. Three strong syllables crowd together, so the line drags its feet, as a summer night does.

## Extra syllables

A line may end on an unstressed syllable, an eleventh: “…and who will carry the lanterns *homeward*?” The ending hangs in the air. Questions like it, and doubts.

## What to ask

- **Where** does the pattern break?
- **Which word** stands there?
- **What would be lost** if the line were smooth?

The third question is the important one. Rewrite the line so that it is regular, read both aloud, and listen to what has gone.
`;

export const pausesAndRunOn = `
Metre counts syllables. Breath counts something else. The two pull at each other, and in this pull lives most of what we call a poet's *voice*.

## The pause inside

A strong pause within a line is a **caesura**. It is marked with two strokes when we scan.

~~~text
The lamps are lit. || Nobody is at home.
~~~

The line has its five beats, but it is broken in two, like a plate. Move the pause one word to either side and the meaning moves with it.

## The line that does not stop

Read these two lines aloud:

> I meant to write to you before the snow
> had closed the road, and now the road is closed.

The first line has no comma at its end. The sentence runs on: this is **enjambment**. At the edge of the line you hang for an instant on *snow*, as if that were all, and then learn what the snow has done.

## How to read an edge

| At the end of the line | What the voice does |
| --- | --- |
| full stop | falls and rests |
| comma | waits, still up |
| nothing | leans forward: no stop, but the last word gets a little time |

Beginners either stop at every line, and make verse sound like a shopping list, or run over the edges and make it prose. **The line should be heard, but need not be stopped at.**
`;

export const rhyme = `
Rhyme is a promise kept late. The first word makes it, the second keeps it, and the time in between is filled with waiting.

## Kinds of rhyme

- **Full**: the last stressed vowel and all that follows agree: *light, night*.
- **Double**: two syllables: *weather, feather*.
- **Half**: the consonants agree, the vowel does not: *home, time*.
- **For the eye**: looks alike, sounds different: *love, move*.

## Nearly is a colour

Half rhymes were once thought mistakes. But a rhyme that nearly fits can say what a full one cannot: that something is not quite right in this house. When you meet one, ask whether it is a limp or a gesture.

## The shape of a promise

We write a letter for each new ending.

| Scheme | What it feels like |
| --- | --- |
| aabb | steps: each promise kept at once |
| abab | weaving: two promises held at a time |
| abba | an embrace: the first promise waits longest |
| abcb | a ballad: half of the lines are left open |

## Try it

Read the poem on the handout and mark the endings. Where is the promise kept late, where not at all? Then cover the last word of the poem and think of three others that would rhyme. Why did the poem choose this one?
`;

export const readAloudTonight = `
This is the last page, and it asks you to stop reading pages.

## Tonight

Take any poem you like, no longer than a page. Stand up. Read it aloud three times:

1. **As a letter** that somebody has sent to you. Look only for the sense.
2. **As a walk.** Let your feet mark the beat, round the room if need be.
3. **As yourself.** Forget both, and trust that they are still there.

Between the second reading and the third, something usually happens. It is hard to describe and easy to hear.

## What you can do now

- hear a metre, name it, and say where it bends
- tell a pause from a line's end, and use both
- explain to somebody why a poem slows down where it does

## And then?

**Shakespeare Aloud** gives the same ear two hours on a stage. **Translating Poetry** asks what can be carried across a border, and what has to be paid. Or simply read a poem every evening for a month, and write down one line about its sound. That costs nothing, and is perhaps the best course of all.
`;
