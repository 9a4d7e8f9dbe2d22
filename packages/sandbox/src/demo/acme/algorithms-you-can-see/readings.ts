/** The readings of "Algorithms You Can See", in Markdown. */

export const whatAnAlgorithmIs = `
An algorithm is a **recipe that always ends**. It takes something in, follows steps that leave no room for taste, and gives something back. That is all. The word sounds like machinery, but people used algorithms for three thousand years before there was a machine to run one.

## Three things every recipe must say

1. **What goes in.** A list of numbers? Sorted, or in any order? May it be empty?
2. **What comes out.** The position of a number? Or only whether it is there?
3. **Why it stops.** Something must shrink with every step, or the recipe can run for ever.

The third is the one beginners leave out, and the one that brings programs to a standstill.

## An everyday example

You look for a name in a printed telephone book. You could start at the first page and read every name. That recipe is correct: it always ends, and it always finds the name if it is there. It is also hopeless.

What you really do is open the book near the middle, look, and throw half of it away. You do this without thinking. In the next lecture you will watch a computer do the same, one comparison at a time.

> A correct algorithm is a promise. A fast one is a promise you can afford to keep.

## What to look for in this course

| Question | Why we ask it |
| --- | --- |
| What does it need? | Binary search is useless on a list that is not sorted |
| What shrinks? | It is the reason that the recipe ends |
| How many steps? | It decides whether you wait a moment or a week |
| What happens at the edges? | Empty lists and single items are where mistakes live |
`;

export const binarySearchWrittenDown = `
You have seen the search happen. Now write it down, slowly, because this is the place where even experts slip: teachers who ask working programmers to write a binary search on paper report that most first attempts have a mistake.

## The idea in one sentence

Keep two markers, **low** and **high**, such that *if the number is in the list at all, it lies between them* — and move one of them past the middle with every step.

That sentence is called an **invariant**: it is true before the first step, every step keeps it true, and when the markers cross it tells you that there was nothing to find.

## The program

~~~js
/** The position of \`wanted\` in \`numbers\` (sorted, smallest first), or -1. */
function search(numbers, wanted) {
  let low = 0;
  let high = numbers.length - 1;

  while (low <= high) {
    const middle = low + Math.floor((high - low) / 2);

    if (numbers[middle] === wanted) return middle;
    if (numbers[middle] < wanted) low = middle + 1; // it can only be to the right
    else high = middle - 1; // it can only be to the left
  }
  return -1; // the markers have crossed: nothing is left to look at
}
~~~

## Walk through it

Look for **23** among 2, 5, 8, 12, 16, 23, 38, 41, 56, 67, 72, 81, 90, 94, 99.

| Step | low | high | middle | number there | what we learn |
| --- | --- | --- | --- | --- | --- |
| 1 | 0 | 14 | 7 | 41 | too large, drop the right half |
| 2 | 0 | 6 | 3 | 12 | too small, drop the left half |
| 3 | 4 | 6 | 5 | 23 | found |

Three looks, fifteen numbers.

## Three classic mistakes

- **Writing \`low = middle\` instead of \`middle + 1\`.** When two numbers are left, the middle is the first of them, *low* stays where it is, and the loop never ends.
- **Writing \`low < high\` instead of \`low <= high\`.** The last single number is never looked at. The search fails for exactly one position, which is the hardest kind of failure to notice.
- **Adding first and halving afterwards.** In languages whose whole numbers have a largest value, \`(low + high) / 2\` can overflow. Taking half of the *distance* cannot.

## Try it

Take a pencil and look for 24 in the same list. Which numbers do you compare? Where do *low* and *high* stand when they cross? (You should need four looks.)
`;

export const insertionSort = `
Hold some playing cards in your hand. You pick up the next card and slide it left until it stands where it belongs. That is **insertion sort**, and you have known it since you were six.

## The steps

1. The first card on its own is sorted. Nothing to do.
2. Take the next card.
3. Slide it left past every card that is larger.
4. Repeat from 2 until there are no more cards.

~~~js
function insertionSort(cards) {
  for (let next = 1; next < cards.length; next++) {
    const card = cards[next];
    let place = next;
    while (place > 0 && cards[place - 1] > card) {
      cards[place] = cards[place - 1];
      place--;
    }
    cards[place] = card;
  }
}
~~~

## How long does it take?

It depends on what you were dealt.

| Cards | Already sorted | Any order (on average) | Backwards |
| --- | --- | --- | --- |
| 10 | 9 comparisons | about 30 | 45 |
| 100 | 99 | about 2 500 | 4 950 |
| 1 000 | 999 | about 250 000 | 499 500 |

Ten times as many cards, a hundred times as much work. Yet for a short list, or one that is *nearly* sorted, nothing simpler or faster is known. Good libraries switch to insertion sort when only a handful of items is left.

## What never changes

After every round, **everything to the left of the next card is in order**. Say this invariant aloud while you sort real cards, and check it each time. If it ever fails, you have found your mistake.
`;

export const mergeSort = `
Two stacks of cards lie face up, each already in order. To make one ordered stack of them you only ever compare the two cards on top. That is **merging**, and it is the whole secret of merge sort.

## Split, sort, merge

1. A stack of one card is sorted.
2. Otherwise split it into two halves, and sort each half *in this same way*.
3. Merge the halves.

~~~js
function mergeSort(cards) {
  if (cards.length < 2) return cards;
  const half = Math.floor(cards.length / 2);
  return merge(mergeSort(cards.slice(0, half)), mergeSort(cards.slice(half)));
}

function merge(left, right) {
  const merged = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    merged.push(left[l] <= right[r] ? left[l++] : right[r++]);
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
~~~

The function calls itself. It ends because each call gets *fewer cards* than the one before, and a stack of one needs no call at all.

## Why it is fast

Halving 1 000 cards takes about ten rounds until single cards are left. Each round of merging touches every card once. So merge sort needs about 10 × 1 000 comparisons, where insertion sort needs a quarter of a million.

## Equal cards keep their order

Look at the comparison: when two cards are equal, the one from the **left** half goes first. A sort with this property is called *stable*. Sort people by first name, then stably by last name, and the families come out with their first names in order.

- Stable: merge sort, insertion sort
- Not stable: quicksort as it is usually written, heap sort
`;

export const growth = `
How do you compare two algorithms when one computer is fast and the other slow, one list short and the other long? You stop counting seconds and count **how the work grows**.

## Five kinds of growth

| Name | Ten times the data means | You have met it as |
| --- | --- | --- |
| constant | the same work | looking at the first card |
| logarithmic | three or four more steps | binary search |
| linear | ten times the work | reading every page |
| n log n | a little over ten times | merge sort |
| quadratic | a hundred times the work | insertion sort, backwards |

## Halving is stronger than it looks

Every time the list doubles, binary search needs **one** more look.

- 1 000 numbers: 10 looks
- 1 000 000 numbers: 20 looks
- 1 000 000 000 numbers: 30 looks

Put the other way round: ten more looks make you a thousand times as capable. Few bargains in life are as good.

## When not to care

Growth tells you about *long* lists. For a list of thirty items, take the simple algorithm that you can read. A program that is clear today can be made fast tomorrow; the other way round is harder.

> Measure before you improve. The slow part is seldom where you think it is.
`;

export const whereToGoNext = `
You can now read an algorithm, say why it ends, and estimate what it costs. That is more than half of the craft.

## Keep the habit

- Before you write a loop, say its **invariant** in one sentence.
- Test the edges first: nothing, one item, two items, all equal.
- When something is slow, ask *what grows* before you ask *what to buy*.

## Three good next steps

1. **Trees and Graphs** takes the halving idea into two dimensions: family trees, road maps, networks.
2. **Logic and Proof for Programmers** turns “I am fairly sure” into “I can show you why”.
3. **Dynamic Programming by Hand** is for the day when splitting a problem in two is not enough.

## One last exercise

Think of a number between 1 and 100 and let somebody guess. You answer only *higher*, *lower* or *yes*. How many questions does a good guesser need at most? If you know the answer without playing, this course has done its work.
`;
