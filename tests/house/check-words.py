#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words a passphrase is drawn from keep the rules of data/passphrase/README.md that can be counted.

check-words.py DATA
"""

import re
import sys
import unittest
from collections import defaultdict
from pathlib import Path

import tap

COUNT = 2048
ENOUGH_LETTERS = 4
SPDX = "# SPDX-License-Identifier: GPL-3.0-or-later"


def sharing(words, key):
    """The groups of words for which @key comes to the same."""
    groups = defaultdict(list)
    for word in words:
        groups[key(word)].append(word)
    return [group for group in groups.values() if len(group) > 1]


class AnyWords:
    """What holds of a list in any language; @language and @may_hurt are the list's own."""

    @classmethod
    def setUpClass(cls):
        cls.lines = (Path(sys.argv[1]) / f"passphrase/words.{cls.language}.txt").read_text(encoding="ascii").split("\n")
        cls.head = [line for line in cls.lines if line.startswith("#")]
        cls.words = cls.lines[len(cls.head):-1]

    def shortDescription(self):
        return f"{self.language}: {super().shortDescription()}"

    def test_head(self):
        """The licence comes first, and after the comments there are only words"""
        self.assertEqual(self.lines[0], SPDX)
        self.assertEqual(self.lines[:len(self.head)], self.head)
        self.assertEqual(self.lines[-1], "")

    def test_count(self):
        """There are 2,048 words, so that six of them are 66 bits"""
        self.assertEqual(len(self.words), COUNT)

    def test_letters(self):
        """Every word has 4 to 8 letters, a to z"""
        self.assertEqual([word for word in self.words if not re.fullmatch("[a-z]{4,8}", word)], [])

    def test_order(self):
        """The words are in byte order"""
        self.assertEqual(self.words, sorted(self.words))

    def test_told_apart(self):
        """No two words share their first four letters"""
        self.assertEqual(sharing(self.words, lambda word: word[:ENOUGH_LETTERS]), [])

    def test_twins(self):
        """No two words sound alike"""
        self.assertEqual(sharing(self.words, self.as_heard), [])

    def test_stems(self):
        """No word holds a stem that would hurt"""
        self.assertEqual([word for word in self.words if self.anywhere.search(word) or self.at_start.match(word)], [])


class DutchWords(AnyWords, unittest.TestCase):
    language = "nl"

    # What would slip in most easily. "Muziek" holds "ziek", so some count at the start only.
    anywhere = re.compile("angst|bloed|borst|crisis|dader|dood|geweld|graf|huil|kanker|kist|misbr|mishand|moord|naakt|oorlog|"
                          "overlij|overval|rouw|schuld|seks|slaan|slach|verdr|verkr|vermis|vlucht|wapen|wurg")
    at_start = re.compile("arts|baby|bang|bijl|boete|brand|cel$|dief|drank|dreig|drug|gevang|god|graf|hang|heks|jood|kerk|kind|"
                          "kogel|kruis|kus$|kuss|lijk|mes$|mess?en$|moeder|neger|nood|pijn|pijp|poli[et]|rechter|ruzie|scheid|"
                          "slaap|slaven|slag|snij|steek|steken|stelen|straf|trap|urn|vader|vrouw|vuist|wond|zelfm|ziek|zwart")

    # Letters that are heard as others, in the order in which they are put in their place.
    heard = [("ij", "ei"), ("ou", "au"), ("ch", "g"), ("c", "k"), ("y", "i"), ("v", "f"), ("z", "s")]

    @classmethod
    def as_heard(cls, word):
        for written, heard in cls.heard:
            word = word.replace(written, heard)
        return re.sub("d?t$|d$", "t", re.sub("b$", "p", word))


class EnglishWords(AnyWords, unittest.TestCase):
    language = "en"

    # "Skill" holds "kill", "grape" holds "rape": they stay out as well.
    anywhere = re.compile("abus|assault|blood|brother|coffin|corpse|court|crime|drug|father|funer|kill|knife|mother|"
                          "murder|pistol|poison|police|prison|rape|rifle|sister|slaught|strang|suicid|terror|thief|"
                          "victim|weapon|wound")
    at_start = re.compile("abort|accus|afraid|alcoh|angel|anger|angry|arrest|baby|bastard|beat|beer|bible|bish|blade|"
                          "bless|blind|blow|bomb|bound|bruis|bull|burn|cell$|chain|charge|child|chok|church|condom|"
                          "crash|cross|cruel|damn|daugh|dead|deaf|deal|death|debt|devil|dirt|doctor|dope|drink|drown|"
                          "drunk|dump|dying|enem|evil|fail|false|famil|fear|fight|fire|flame|force|gang|ghost|god|"
                          "grave|grief|guard|guilt|gun|hang|harm|hate|heaven|hell|heroin|hit$|holy|hospi|hurt|injur|"
                          "jail|judg|jury|knif|law$|lawful|lawy|lone|loss|lost|mad|marr|minor|miss|monk|moth|mourn|"
                          "naked|nation|need|neg|nurse|orphan|pain|pill|pipe|poli[ct]|poor|power|pray|prey|pries|"
                          "punch|punis|push|race|racis|rage|relig|rob$|robb|ruin|saint|scar|scream|sect|sex|shame|"
                          "shoot|shot|sick|sin$|skin|skull|slap|slav|sleep|smack|smok|soldier|son$|sorr|soul|spank|"
                          "stab|stalk|steal|stone|strip|stroke|stupid|suff|suspect|sword|tear|theft|threat|tomb|tort|"
                          "touch|trap|trial|troub|ugly|uncle|urn|vict|viol|virgin|vodka|wake|war$|whip|whisky|widow|"
                          "wife|wine|witch|witness|woman|worship")

    # Letters that are heard as others, in the order in which they are put in their place; a capital is a long vowel.
    heard = [("^kn", "n"), ("^wr", "r"), ("^wh", "w"), ("ph", "f"), ("ck", "k"), ("mb$", "m"), ("gh", ""), ("c(?=[eiy])", "s"),
             ("c(?!h)", "k"), ("qu", "kw"), ("x", "ks"), (r"([^aeiou])\1", r"\1"), ("e[ae]|ie", "E"),
             ("ai|ay|ey|a(?=[^aeiou]e$)", "A"), ("oa|o(?=[^aeiou]e$)", "O"), ("u[ei]|ew|u(?=[^aeiou]e$)", "U"),
             ("y|i(?=[^aeiou]e$)", "i"), ("(?<=[^aeiou])e$", "")]

    # Words of which somebody who only hears them could not say how they are written.
    with_twins = """
        aisle allowed altar alter aunt bail bait bald ball bare bass beach bean bear beat beech been beet bell berry
        berth billed birth blew block blue boar board bold bolder border bore bough boulder bowl boy brake bread break
        bridal bridle buoy cede ceiling cell cellar cent cereal cheap check choir choral chord cite clause claws climb
        coarse colonel complement coral cord core council counsel course creak creek cruise cue curb currant current
        cygnet cymbal days dear deer desert dessert dew die dough draft dual duel dye earn eight fair fairy fare feat
        feet ferry file filter fir flair flare flea flee flour flower fort forth foul fourth fowl freeze frieze gait
        gamble gate genes gilt grate great groan grown guessed guest guilt hail hair hale hall hangar hanger hare haul
        heal hear heard heel heir herd here higher hire hoard hoarse hole holy horde horse hour hymn idle idol jam
        jeans jewel juice kernel knead knight knit knot know lain lane laps lapse lead leak lean leek lessen lesson
        liar loan lone loop lute lynx made maid mail main maize male mane mantel mantle mare marten martin maze meat
        medal meet metal mews might mince miner minor mist mite moan moat moor moose more morning mourning mousse
        muscle mussel mustard naval navel need night none nose oar oral orca pail pain pair palate pale palette panda
        pane passed past pause paws peace peak peal pear pearl peas pedal peek peel peer petal piece pier place plaice
        plain plane pleas please plum plumb pole poll pool poor pore pour praise pray prey pride prince principal
        profit prophet purl quarts quartz quay rain raise rays read real red reed reel reign rest rhyme right ring
        road roar role roll room root rose rough route row rows rung sail sale sauce saw scene scent sealing seam seas
        seen sell sent serf serge serial sew shake shear sheer shoe shore side sight site slay sleigh sleight slow
        soar sole some sore soul source sow spade stair stake stalk stare steak steal steel step stile storey stork
        story straight strait style suite sundae sunday surf surge sweet sword symbol tail tale taper tapir tax tea
        team tear tease tern throne throw thrown thyme tide tied time tire toad toe told tow troop troupe tuba tuber
        turn vain vale vane veil vein waist wait waive warn waste watt wave weak wear weather week weigh weight wet
        whale wheel which whine whole wine wood worn would wrap wring write yew yoke yolk""".split()

    # Where British and American spelling part ways, whatever comes after the stem.
    spelled_twice = re.compile("aeroplane|alumin|analog|armour|artefact|artifact|ax$|axe$|behavio|calibr|carat|"
                               "catalog|cent(er|re)|cheque|chil(i|li)|colou?r|cosy|cozy|defen[cs]e|dialog|disc$|disk|"
                               "donut|doughnut|draught|favou?r|fib(er|re)|flavou?r|glamour|gr[ae]y|harbou?r|honou?r|"
                               "humou?r|jewel|kerb|labou?r|licen[cs]|lit(er|re)$|lust(er|re)|maneuv|mold|mould|"
                               "moustach|mustach|neighb|odou?r|omelet|pajam|parlou?r|plough|plow|practi[cs]e|program|"
                               "pyjam|rumou?r|s[ck]eptic|savou?r|somb(er|re)|sul(f|ph)ur|theat|travell|tyre|vapou?r|"
                               "vigou?r|wooll?en|yoghurt|yogurt|.*[^aeiou]i[sz]e$|.*yse$|.*yze$")
    alike_for_all = {"arise", "exercise", "midsize", "precise", "promise", "revise", "sunrise", "surprise", "wise"}

    # A plural that does not begin like its singular, of a word that does.
    plurals = {"mice": "mouse", "geese": "goose", "people": "person", "feet": "foot", "teeth": "tooth"}

    @classmethod
    def as_heard(cls, word):
        for written, heard in cls.heard:
            word = re.sub(written, heard, word)
        return word

    @classmethod
    def singulars(cls, word):
        """What @word would be the plural of, if it were one."""
        endings = (("ves", "f"), ("ves", "fe"), ("ies", "y"), ("es", ""), ("s", ""))
        found = [word.removesuffix(many) + one for many, one in endings if word.endswith(many)]
        return found + [cls.plurals[word]] if word in cls.plurals else found

    def test_heard_and_written(self):
        """No word has a twin in sound outside the list, either"""
        self.assertEqual(sorted(set(self.words) & set(self.with_twins)), [])

    def test_spelled_alike(self):
        """Every word is written alike on both sides of the ocean"""
        self.assertEqual([word for word in self.words if self.spelled_twice.match(word) and word not in self.alike_for_all], [])

    def test_number(self):
        """No word is there in both singular and plural"""
        listed = set(self.words)
        self.assertEqual([word for word in self.words if set(self.singulars(word)) & listed], [])


if __name__ == "__main__":
    tap.main()
