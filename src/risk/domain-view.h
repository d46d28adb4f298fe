/* SPDX-License-Identifier: GPL-3.0-or-later */

/* domain-view.h - one domain of an assessment: what is known, how it was weighed, what is done
 * about it. Counts say how much is unknown; they are never added up to anything.
 */
#pragma once

#include "risk/risk-item.h"

G_BEGIN_DECLS

typedef enum {
  VG_DOMAIN_NOTHING_KNOWN, /* nobody looked at anything here */
  VG_DOMAIN_UNDER_WAY,     /* looked at in part, or no level was set */
  VG_DOMAIN_LOOKED_AT,     /* all looked at, and weighed */
  VG_DOMAIN_NEEDS_YOU,     /* high, or found something that nothing is done about */
} VgDomainState;

/* VgDomainView:
 * @level: (nullable): "low", "moderate", "high", as the mediator weighed it
 * @words: (nullable): the mediator's words with it
 * @items: (element-type VgRiskItem): all of the domain, in their order
 * @measures: (element-type utf8): places of the measures for the domain or its items
 * @n_unknown: items that are "unknown"; @n_open: those nobody looked at
 */
typedef struct {
  char *code;
  char *level;
  char *words;
  GPtrArray *items;
  GPtrArray *measures;
  guint n_absent;
  guint n_found;
  guint n_unknown;
  guint n_open;
  VgDomainState state;
} VgDomainView;

/* @code: of a domain of guide/name.h. @assessment: (nullable). Returns: (transfer full) */
VgDomainView *vg_domain_view_new (VgCase *subject,
                                  const char *assessment,
                                  const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_domain_view_free (VgDomainView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDomainView, vg_domain_view_free)

/* Whether three or more are unknown or were not looked at: then nobody can call it low
 * (domain report 3.1).
 */
gboolean vg_domain_view_is_too_unknown (const VgDomainView *self);

/* Whether anything is done about what was found: a measure, or an action noted with it. */
gboolean vg_domain_view_is_met (const VgDomainView *self);

/* "nothing-known", "under-way", "looked-at", "needs-you". Lends. */
const char *vg_domain_state_get_word (VgDomainState state);

/* The same in the screen's language. Lends. */
const char *vg_domain_state_say (VgDomainState state);

/* "2 of 5 looked at, 1 not known", in the screen's language. Returns: (transfer full) */
char *vg_domain_view_say_known (const VgDomainView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
