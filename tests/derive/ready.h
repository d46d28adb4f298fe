/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ready.h - a case in which every gate is open, for tests to close them one by one. */
#pragma once

#include "derive/judgement.h"
#include "model/case.h"

G_BEGIN_DECLS

/* Today in these tests: the clock is held there by ready_hold(). */
#define READY_NOW "2026-05-20T10:00:00Z"

/* Holds the clock still at READY_NOW. */
void ready_hold (void);

/* The shipped rules, read once and kept. Returns: (transfer none) */
VgRuleBook *ready_book (void);

/* Returns: (transfer full) */
VgCase *ready_case (void);

/* Sets several places: "PLACE=VALUE; PLACE=VALUE", with ' for every " and - for no value. */
void ready_put (VgCase *subject, const char *puts);

/* @because is nothing where the rule is yes, else whole sentences of the shipped rules: never the
 * explanation of a condition, and unknown says that it is not known.
 */
void ready_check_because (const char *because, const VgJudgement *judgement);

G_END_DECLS
