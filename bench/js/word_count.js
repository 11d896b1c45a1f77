// Twin of programs/word_count.py: split, strip, lower and count the words of a made-up text.

const SIZE = 260000;
const ANSWER = 880360316;

const STEMS = ["al", "ber", "cor", "dun", "el", "fi", "gor", "hal", "in", "jo", "ka", "lem"];

function makeText(count) {
  let seed = 7;
  const words = [];
  for (let i = 0; i < count; i++) {
    seed = seed * 16807 % 2147483647;
    let word = STEMS[seed % 12] + STEMS[Math.floor(seed / 12) % 12];
    if (seed % 5 === 0) word += STEMS[Math.floor(seed / 144) % 12];
    if (seed % 11 === 0) word = word[0].toUpperCase() + word.slice(1);
    if (seed % 13 === 0) word += ",";
    else if (seed % 17 === 0) word += ".\n";
    words.push(word);
  }
  return words.join(" ");
}

function main(n) {
  const text = makeText(n);
  const counts = new Map();
  for (const line of text.split("\n")) {
    for (const piece of line.split(/\s+/)) {
      if (piece === "") continue;
      const word = piece.replace(/^[.,]+|[.,]+$/g, "").toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const ranking = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  let checksum = text.length;
  for (let place = 0; place < ranking.length; place++) {
    const [word, count] = ranking[place];
    checksum = (checksum * 31 + place * count + word.length + word.charCodeAt(0)) % 1000000007;
  }
  return checksum;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
