/*-------------------------------------------------------------------------
 *
 * period.c
 *	  Sort and join periods of days, and find the days they leave uncovered.
 *
 * Plain C without server state.  Sums of days are computed in 64 bits: the
 * day after the last one, or before the first one, need not fit.
 *
 * The sort is an introsort: quicksort with the median of three, insertion
 * sort for short stretches, heap sort when the partitions turn out badly.  It
 * needs no memory and no input makes it quadratic; qsort() promises neither.
 *
 *-------------------------------------------------------------------------
 */
#include "period.h"

#define INSERTION_SORT_BELOW	16

/* Exchange two periods. */
static inline void
swap_periods(ClearancePeriod *a, ClearancePeriod *b)
{
	ClearancePeriod keep = *a;

	*a = *b;
	*b = keep;
}

/* True when the periods overlap or no day lies between them. */
static inline bool
periods_meet(const ClearancePeriod *a, const ClearancePeriod *b)
{
	return (int64_t) a->first <= (int64_t) b->last + 1 &&
		(int64_t) b->first <= (int64_t) a->last + 1;
}

/* Sort a short stretch by first day. */
static void
insertion_sort(ClearancePeriod *periods, size_t count)
{
	size_t		i;

	for (i = 1; i < count; i++)
	{
		ClearancePeriod moving = periods[i];
		size_t		hole = i;

		while (hole > 0 && periods[hole - 1].first > moving.first)
		{
			periods[hole] = periods[hole - 1];
			hole--;
		}
		periods[hole] = moving;
	}
}

/* Let the period at the root sink until the heap is in order again. */
static void
sift_down(ClearancePeriod *heap, size_t root, size_t count)
{
	for (;;)
	{
		size_t		child = 2 * root + 1;

		if (child >= count)
			return;
		if (child + 1 < count && heap[child + 1].first > heap[child].first)
			child++;
		if (heap[root].first >= heap[child].first)
			return;
		swap_periods(&heap[root], &heap[child]);
		root = child;
	}
}

/* Sort by first day, whatever the order, in n log n steps. */
static void
heap_sort(ClearancePeriod *periods, size_t count)
{
	size_t		i;

	for (i = count / 2; i > 0; i--)
		sift_down(periods, i - 1, count);
	for (i = count - 1; i > 0; i--)
	{
		swap_periods(&periods[0], &periods[i]);
		sift_down(periods, 0, i);
	}
}

/*
 * Split at the median of the first, middle and last period: returns how many
 * come in the left part.  Both parts have at least one.
 */
static size_t
partition(ClearancePeriod *periods, size_t count)
{
	ClearanceDay a = periods[0].first;
	ClearanceDay b = periods[count / 2].first;
	ClearanceDay c = periods[count - 1].first;
	ClearanceDay pivot = a < b ? (b < c ? b : (a < c ? c : a))
		: (a < c ? a : (b < c ? c : b));
	size_t		left = 0;
	size_t		right = count - 1;

	for (;;)
	{
		while (periods[left].first < pivot)
			left++;
		while (periods[right].first > pivot)
			right--;
		if (left >= right)
			break;
		swap_periods(&periods[left++], &periods[right--]);
	}
	return left > 0 ? left : 1;
}

/* Sort by first day; recurses into the shorter part only. */
static void
sort_periods(ClearancePeriod *periods, size_t count)
{
	int			bad_splits = 64;

	while (count >= INSERTION_SORT_BELOW)
	{
		size_t		left;

		if (bad_splits-- == 0)
		{
			heap_sort(periods, count);
			return;
		}
		left = partition(periods, count);
		if (left <= count - left)
		{
			sort_periods(periods, left);
			periods += left;
			count -= left;
		}
		else
		{
			sort_periods(periods + left, count - left);
			count = left;
		}
	}
	insertion_sort(periods, count);
}

/*
 * Drop periods without a day and join each with the one before it when the
 * two meet.  Sorted periods are then normalized; a history with the newest
 * entry first mostly shrinks to few periods, too.
 */
static size_t
join_neighbours(ClearancePeriod *periods, size_t count)
{
	size_t		kept = 0;
	size_t		i;

	for (i = 0; i < count; i++)
	{
		ClearancePeriod period = periods[i];

		if (period.last < period.first)
			continue;
		if (kept > 0 && periods_meet(&periods[kept - 1], &period))
		{
			if (period.first < periods[kept - 1].first)
				periods[kept - 1].first = period.first;
			if (period.last > periods[kept - 1].last)
				periods[kept - 1].last = period.last;
		}
		else
			periods[kept++] = period;
	}
	return kept;
}

/* True when at least one day lies between each period and the next. */
static bool
is_normalized(const ClearancePeriod *periods, size_t count)
{
	size_t		i;

	for (i = 1; i < count; i++)
	{
		if ((int64_t) periods[i].first <= (int64_t) periods[i - 1].last + 1)
			return false;
	}
	return true;
}

size_t
clearance_periods_normalize(ClearancePeriod *periods, size_t count)
{
	count = join_neighbours(periods, count);
	if (is_normalized(periods, count))
		return count;

	sort_periods(periods, count);
	return join_neighbours(periods, count);
}

size_t
clearance_periods_gaps(const ClearancePeriod *periods, size_t count,
					   ClearancePeriod window, ClearancePeriod *gaps)
{
	int64_t		next = window.first;	/* first day not yet accounted for */
	size_t		found = 0;
	size_t		i;

	for (i = 0; i < count && next <= window.last; i++)
	{
		if (periods[i].first > window.last)
			break;
		if (periods[i].first > next)
		{
			gaps[found].first = (ClearanceDay) next;
			gaps[found].last = periods[i].first - 1;
			found++;
		}
		if (periods[i].last >= next)
			next = (int64_t) periods[i].last + 1;
	}
	if (next <= window.last)
	{
		gaps[found].first = (ClearanceDay) next;
		gaps[found].last = window.last;
		found++;
	}
	return found;
}
