/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/words.h"

typedef struct {
  const char *group;
  const char *value;
  const char *nl;
  const char *en;
} Word;

static const Word words[] = {
  { "position", "acknowledges", "Erkennend", "Acknowledgement" },
  { "position", "partly", "Deels erkennend", "Partial acknowledgement" },
  { "position", "denies", "Ontkennend", "Denial" },
  { "position", "unclear", "Nog onduidelijk", "Unclear so far" },

  { "acknowledgement", "acknowledges", "Erkent", "Acknowledges" },
  { "acknowledgement", "partly", "Erkent deels", "Acknowledges partly" },
  { "acknowledgement", "denies", "Ontkent", "Denies" },
  { "acknowledgement", "says-nothing", "Zegt er niets over", "Says nothing about it" },
  { "acknowledgement", "does-not-remember", "Weet het niet meer", "Does not remember" },

  { "regret", "wants", "Wil dat", "Wants to" },
  { "regret", "partly", "Wil dat deels", "Wants to in part" },
  { "regret", "does-not-want", "Wil dat niet", "Does not want to" },
  { "regret", "unclear", "Nog onduidelijk", "Still unclear" },

  { "facet", "contact", "het contact", "the contact" },
  { "facet", "act", "de handeling", "the act" },
  { "facet", "unwilling", "de onvrijwilligheid", "the unwillingness" },
  { "facet", "impact", "de gevolgen", "the impact" },
  { "facet", "responsibility", "de verantwoordelijkheid", "the responsibility" },
  { "facet", "regret", "spijt of excuses", "regret or an apology" },

  { "consent", "talk", "de toestemming voor het gesprek", "the consent to the talk" },
  { "consent", "notes", "de toestemming voor aantekeningen", "the consent to notes" },
  { "consent", "take-part", "de keuze om mee te doen", "the choice to take part" },
  { "consent", "approach", "de toestemming om de ander te benaderen",
    "the consent to approach the other" },
  { "consent", "pass-on", "de toestemming om iets door te geven",
    "the consent to pass something on" },
  { "consent", "contact-others", "de toestemming voor overleg met anderen",
    "the consent to consult others" },
  { "consent", "presence", "de toestemming voor anderen erbij", "the consent to others present" },
  { "consent", "share-outcome", "de toestemming om de uitkomst te delen",
    "the consent to share the outcome" },
  { "consent", "evaluation", "de toestemming om later te bellen", "the consent to a later call" },
  { "consent", "keep-letter", "de toestemming om een kopie van een brief te bewaren",
    "the consent to keep a copy of a letter" },

  { "consent-state", "given", "Gegeven", "Given" },
  { "consent-state", "refused", "Geweigerd", "Refused" },
  { "consent-state", "withdrawn", "Ingetrokken", "Withdrawn" },

  { "yes-no", "yes", "Ja", "Yes" },
  { "yes-no", "no", "Nee", "No" },
  { "yes-no", "unknown", "Onbekend", "Unknown" },

  { "side", "harmed", "de benadeelde", "the person harmed" },
  { "side", "accused", "de beschuldigde", "the accused" },

  { "case", "label", "de naam van de zaak", "the name of the case" },
  { "case", "event", "het soort gebeurtenis", "the kind of event" },
  { "case", "relation", "de relatie", "the relation" },
  { "case", "age-difference", "een leeftijdsverschil dat ertoe doet",
    "a difference in age that matters" },
  { "case", "power-difference", "een verschil in positie of macht",
    "a difference in position or power" },
  { "case", "proceedings", "de stand van de procedure", "the state of the proceedings" },
  { "case", "contact-ban", "een verbod of voorwaarde rond contact",
    "a ban or condition about contact" },
  { "case", "form", "de vorm van contact", "the form of contact" },
  { "case", "started-by", "wie de zaak aanmeldde", "who registered the case" },

  { "party", "role", "de rol", "the role" },
  { "party", "side", "de kant", "the side" },
  { "party", "name", "de naam", "the name" },
  { "party", "address", "de aanspreekvorm", "the form of address" },
  { "party", "language", "de taal", "the language" },
  { "party", "plain", "eenvoudige taal", "plain wording" },
  { "party", "channel", "het veilige kanaal", "the safe channel" },

  { "say", "today", "vandaag", "today" },
  { "say", "position", "de houding tegenover het gebeurde", "the position on what happened" },
  { "say", "facet", "wat gezegd is over", "what was said about" },
  { "say", "days", "het aantal dagen sinds", "the number of days since" },
  { "say", "goal", "het doel", "the goal" },
  { "say", "released-by", "vrijgegeven door", "released by" },
  { "say", "of", "van", "of" },
  { "say", "is", "is", "is" },
  { "say", "is-not", "is niet", "is not" },
  { "say", "and", "en", "and" },
  { "say", "or", "of", "or" },
  { "say", "not", "niet:", "not:" },
  { "say", "answered", "is beantwoord", "is answered" },
  { "say", "declined", "is afgewezen", "was declined" },
  { "say", "has", "bevat", "includes" },
  { "say", "count", "het aantal bij", "the number at" },
  { "say", "if", "als", "if" },
  { "say", "then", "dan", "then" },
  { "say", "else", "en anders", "and otherwise" },

  { "print", "when", "Alleen als", "Only if" },
  { "print", "only", "alleen als", "only if" },
  { "print", "explain", "Uitleg", "Explain" },
  { "print", "teach-back", "Laat terugvertellen", "Ask to say it back" },
  { "print", "why", "Waarom", "Why" },
  { "print", "caution", "Let op", "Mind" },
  { "print", "probes", "Doorvragen", "Follow up" },
  { "print", "everywhere", "Past overal", "Fits anywhere" },
  { "print", "instead", "Liever niet – liever wel", "Rather not – rather" },
  { "print", "choices", "Keuzes", "Choices" },
  { "print", "version", "Versie", "Version" },
};

const char *
vg_words_get (const char *group, const char *value, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].group, group) && g_strcmp0 (words[i].value, value) == 0)
      return g_strcmp0 (language, "nl") == 0 ? words[i].nl : words[i].en;

  return NULL;
}

const char *
vg_words_get_facet_value (const char *facet, const char *value, const char *language)
{
  const char *group = g_strcmp0 (facet, "regret") == 0 ? "regret" : "acknowledgement";

  return vg_words_get (group, value, language);
}
