package io.newstape.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the minimum of a smooth convex function: limited-memory BFGS with backtracking, after Nocedal and Wright,
 * Numerical Optimization, second edition, algorithms 7.4 and 3.1.
 */
final class Lbfgs {

    private static final int MEMORY = 8;
    private static final int MOST_STEPS = 80;
    private static final double GOOD_ENOUGH = 1e-5;
    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTEST_STEP = 1e-6;

    /** A function with its slope. */
    interface Objective {

        /** The value at a point; the slope there is written into {@code gradient}. */
        double valueAndGradient(double[] point, double[] gradient);
    }

    /** A step and how the slope changed on it. */
    private record Pair(double[] step, double[] change) {}

    private final Objective objective;
    private final List<Pair> memory = new ArrayList<>();
    private double[] point;
    private double[] gradient;
    private double value;

    private Lbfgs(Objective objective, int dimensions) {
        this.objective = objective;
        this.point = new double[dimensions];
        this.gradient = new double[dimensions];
        this.value = objective.valueAndGradient(point, gradient);
    }

    /** Where the function is lowest, searched from 0. */
    static double[] minimum(Objective objective, int dimensions) {
        Lbfgs search = new Lbfgs(objective, dimensions);
        for (int i = 0; i < MOST_STEPS; i++) {
            double before = search.value;
            search.step(search.direction());
            if (before - search.value < GOOD_ENOUGH * Math.abs(before)) {
                break;
            }
        }
        return search.point;
    }

    private double[] direction() {
        double[] direction = gradient.clone();
        double[] alpha = new double[memory.size()];
        for (int i = memory.size() - 1; i >= 0; i--) {
            Pair pair = memory.get(i);
            alpha[i] = dot(pair.step(), direction) / dot(pair.change(), pair.step());
            add(-alpha[i], pair.change(), direction);
        }
        scale(direction);
        for (int i = 0; i < memory.size(); i++) {
            Pair pair = memory.get(i);
            double beta = dot(pair.change(), direction) / dot(pair.change(), pair.step());
            add(alpha[i] - beta, pair.step(), direction);
        }
        return direction;
    }

    private void scale(double[] direction) {
        double factor;
        if (memory.isEmpty()) {
            factor = 1 / Math.max(Double.MIN_NORMAL, Math.sqrt(dot(gradient, gradient)));
        } else {
            Pair last = memory.get(memory.size() - 1);
            factor = dot(last.change(), last.step()) / dot(last.change(), last.change());
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] *= factor;
        }
    }

    private void step(double[] direction) {
        double slope = -dot(gradient, direction);
        double[] next = new double[point.length];
        double[] nextGradient = new double[point.length];
        double length = 1;
        double nextValue;
        do {
            for (int i = 0; i < next.length; i++) {
                next[i] = point[i] - length * direction[i];
            }
            nextValue = objective.valueAndGradient(next, nextGradient);
            length /= 2;
        } while (nextValue > value + 2 * SUFFICIENT * length * slope && length > SHORTEST_STEP);
        if (nextValue < value) {
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
    }

    private void remember(double[] step, double[] change) {
        if (dot(step, change) > Double.MIN_NORMAL) {
            memory.add(new Pair(step, change));
            if (memory.size() > MEMORY) {
                memory.remove(0);
            }
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double factor, double[] what, double[] to) {
        for (int i = 0; i < what.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
